import { useEffect, useMemo, useState } from 'react';
import type { Formats } from '../../../shared/lib/formats';
import type { Booklet } from '../../../shared/report/booklet';
import { clientReview } from '../../../shared/report/client-review';
import type { KnownNames } from '../../../shared/report/anonymous/name-finder';
import { anonymised } from '../../../shared/report/client-review/anonymised';
import type { ReviewInput, ReviewPipeline } from '../../../shared/report/client-review/records';
import type { SetReport } from '../../../shared/report/pages/compose';
import type { ClientReviewRecords } from '../../data/queries/client-review';
import { setReport } from '../../widgets/paged-report/set-report';

/** What a report is made with beside the records. */
export interface ReviewMaking {
  readonly pipeline: ReviewPipeline | undefined;
  readonly outcomes: ReviewInput['outcomes'];
  /** Owners and deals of the CRM: names that a report without names must not hold. */
  readonly dealNames: KnownNames;
  readonly formats: Formats;
  /** The day it is made, as 2026-03-14. */
  readonly day: string;
  readonly programVersion: string;
}

/** A report that can be looked at. */
export interface Review {
  readonly booklet: Booklet;
  /** Keys of sections that were asked for and have no data. */
  readonly withoutData: readonly string[];
  /** Undefined until the pages are set; the pages before stay while the next are set. */
  readonly set: SetReport | undefined;
  /** Whether the pages are those of this report; false while the ones before stand in for them. */
  readonly isCurrent: boolean;
}

/** The client's report as it stands now, set on its pages. `making` must be the same value until it changes. */
export function useReview(found: ClientReviewRecords, making: ReviewMaking): Review {
  const made = useMemo(() => reviewFrom(found, making), [found, making]);
  const { booklet } = made;
  const { paper } = found.records.plan;
  const [last, setLast] = useState<{ readonly of: Booklet; readonly set: SetReport }>();
  useEffect(() => {
    let isWanted = true;
    void setReport(booklet, paper, making.formats).then((set) => {
      if (isWanted) setLast({ of: booklet, set });
    });
    return () => {
      isWanted = false;
    };
  }, [booklet, paper, making.formats]);
  return { ...made, set: last?.set, isCurrent: last?.of === booklet };
}

/** The report from what was read: without names where the plan says so. */
export function reviewFrom(
  { records, quarter, everybody, knownNames }: ClientReviewRecords,
  { dealNames, ...making }: ReviewMaking,
): Pick<Review, 'booklet' | 'withoutData'> {
  const input: ReviewInput = {
    ...{ records, quarter, everybody, ...making },
    knownNames: {
      people: [...knownNames.people, ...dealNames.people],
      wholes: [...knownNames.wholes, ...dealNames.wholes],
    },
  };
  return clientReview(records.plan.isAnonymous ? anonymised(input) : input);
}
