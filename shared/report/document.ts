/** A report before any format: what it says, in order. Every format is made from this and from nothing else. */
export interface ReportDocument {
  readonly title: string;
  /** Under the title: whom and what it is about. */
  readonly subtitle: string;
  readonly client: ReportClient;
  /** Language of the text, for readers aloud. */
  readonly language: string;
  /** Short facts beside the title, such as team and period. */
  readonly facts: readonly Fact[];
  /** Stands out beside the title, where it is not what it will be: a draft. */
  readonly stamp?: string;
  readonly blocks: readonly Block[];
  /** How the figures were made, and from what: at the foot of the last page. */
  readonly method: readonly string[];
}

export interface ReportClient {
  readonly name: string;
  /** A picture as data URL, or null. */
  readonly logo: string | null;
  /** #rrggbb, or null for the plain look. */
  readonly brandColour: string | null;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export type Block =
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string }
  /** The answer first: two or three sentences set larger. */
  | { readonly is: 'answer'; readonly text: string }
  | { readonly is: 'table'; readonly table: ReportTable }
  /** A picture with its table twin. */
  | { readonly is: 'figure'; readonly figure: ReportFigure }
  /** Two columns; the right one is narrow unless both are to be alike. */
  | {
      readonly is: 'columns';
      readonly left: readonly Block[];
      readonly right: readonly Block[];
      readonly areAlike?: boolean;
    }
  /** Numbered items. */
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'signatures'; readonly lines: readonly SignatureLine[] }
  | { readonly is: 'moments'; readonly moments: Moments }
  | { readonly is: 'parts'; readonly parts: readonly Part[] };

export interface ReportTable {
  readonly caption: string;
  readonly columns: readonly {
    readonly name: string;
    readonly isNumber: boolean;
    readonly isWide?: boolean;
    /** Per cent of the width, so that tables under each other align. */
    readonly share?: number;
  }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell: text, a small picture with the text that says the same, or a level on its colour. */
export type Cell =
  | string
  | { readonly svg: string; readonly text: string }
  | { readonly level: number; readonly text: string };

export interface ReportFigure {
  readonly caption: string;
  readonly svg: string;
  /** The same figures as rows, for whoever cannot or would rather not read the picture. */
  readonly table: ReportTable;
}

/** Moments of calls side by side, a row for each subject: kept short, so that the page stays one page. */
export interface Moments {
  /** The subject's column first. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    /** Undefined where there is none. */
    readonly quotes: readonly (Quote | undefined)[];
  }[];
}

/** A subject with its mark, what the mark means, and everything that stands behind it. */
export interface Part {
  readonly name: string;
  readonly mark: Cell;
  readonly meaning: string;
  readonly quotes: readonly Quote[];
}

/** A line to sign on: signed, or empty for a pen. */
export interface SignatureLine {
  /** Who signs here, under the line. */
  readonly party: string;
  /** What stands on the line: a drawn picture as data URL, a typed name, or nothing. */
  readonly mark: { readonly drawing: string } | { readonly typed: string } | undefined;
  /** Name, time and hash, a line each. */
  readonly details: readonly string[];
}

/** A piece of evidence as it is told in a report. */
export interface Quote {
  /** In a word what it shows; with the level that it stands behind where that is not said beside it. */
  readonly mark: Cell;
  /** What the coach says about it. */
  readonly note: string;
  /** The words of the call. */
  readonly said: string;
  /** Where it was said: call, customer, day and time inside the recording. */
  readonly source: string;
}
