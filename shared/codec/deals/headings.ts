/** What a column of an export can say of a deal, in the order in which columns are given away. */
export const dealFields = [
  'id',
  'name',
  'stage',
  'status',
  'isWon',
  'isClosed',
  'probability',
  'amount',
  'currency',
  'ownerEmail',
  'owner',
  'created',
  'wonOn',
  'lostOn',
  'expected',
  'closed',
  'lastActivity',
  'nextStep',
  'margin',
  'acquisitionCost',
  'lossReason',
  'competitor',
  'segment',
  'source',
  'fromStage',
  'toStage',
  'field',
  'oldValue',
  'newValue',
  'changedOn',
  'entered',
] as const;
/** `entered` is the day on which a deal came into the stage that the column is named for. */
export type DealField = (typeof dealFields)[number];

/** The fields in the user's words. */
export const dealFieldNames: Readonly<Record<DealField, string>> = {
  id: 'Deal id',
  name: 'Deal name',
  stage: 'Stage',
  status: 'Status (open, won, lost)',
  isWon: 'Is won',
  isClosed: 'Is closed',
  probability: 'Probability',
  amount: 'Amount',
  currency: 'Currency',
  ownerEmail: 'Owner’s e-mail',
  owner: 'Owner',
  created: 'Created',
  wonOn: 'Won on',
  lostOn: 'Lost on',
  expected: 'Expected close date',
  closed: 'Close date',
  lastActivity: 'Last activity',
  nextStep: 'Next step’s date',
  margin: 'Gross margin',
  acquisitionCost: 'Acquisition cost',
  lossReason: 'Loss reason',
  competitor: 'Competitor',
  segment: 'Segment',
  source: 'Source',
  fromStage: 'From stage',
  toStage: 'To stage',
  field: 'Changed field',
  oldValue: 'Old value',
  newValue: 'New value',
  changedOn: 'Changed on',
  entered: 'Entered the stage',
};

const list = (words: string): readonly string[] => words.split('|');

/**
 * How columns are called in Salesforce (reports and data loader), HubSpot, Pipedrive and plain lists in English,
 * German, French and Spanish, folded; the surest first. A leading “deal” or “opportunity” is passed over.
 */
export const headings: Readonly<Record<Exclude<DealField, 'entered'>, readonly string[]>> = {
  id: list(
    'opportunity id|opportunityid|case safe id|18 digit opportunity id|record id|deal id|hs object id|id|crm id|external id|opp id|deal no|nummer|number|vorgangsnummer|identifiant|identificador',
  ),
  name: list(
    'opportunity name|deal name|dealname|title|deal title|name|deal|opportunity|titel|titre|titulo|name des deals|opportunity titel|nom de lopportunite|nom de la transaction|nom|nombre del negocio|nombre de la oportunidad|nombre|bezeichnung',
  ),
  stage: list(
    'stage|stagename|deal stage|dealstage|pipeline stage|sales stage|current stage|phase|deal phase|verkaufsphase|verkaufschance phase|stufe|etape|etape de la transaction|phase de transaction|etapa|etapa del negocio|fase',
  ),
  status: list('status|deal status|state|outcome|result|won lost|ergebnis|statut|estado|resultat|resultado'),
  isWon: list('is won|iswon|won|is closed won|closed won|hs is closed won|gewonnen|gagne|ganado'),
  isClosed: list('is closed|isclosed|hs is closed|is deal closed|closed|geschlossen|ferme|cerrado'),
  probability: list(
    'probability|deal probability|win probability|hs deal stage probability|wahrscheinlichkeit|probabilite|probabilidad',
  ),
  amount: list(
    'amount|value|deal amount|deal value|opportunity amount|contract value|total value|total amount|deal size|acv|tcv|arr|revenue|price|betrag|wert|auftragswert|umsatz|volumen|montant|valeur|importe|valor|cantidad',
  ),
  currency: list(
    'currency|amount currency|currencyisocode|currency of value|value currency|currency code|deal currency code|opportunity currency|wahrung|waehrung|devise|moneda|divisa',
  ),
  ownerEmail: list(
    'owner email|opportunity owner email|deal owner email|owner e mail|rep email|sales rep email|e mail des besitzers',
  ),
  owner: list(
    'opportunity owner|deal owner|owner|owner name|owner full name|opportunity owner name|sales rep|rep|rep name|salesperson|account executive|ae|seller|assigned to|hubspot owner id|ownerid|owner id|besitzer|inhaber|zustandig|verantwortlich|verkaufer|vertriebsmitarbeiter|zustandiger mitarbeiter|proprietaire|commercial|proprietaire de la transaction|propietario|vendedor|propietario del negocio|user',
  ),
  created: list(
    'created date|create date|createdate|createddate|created|deal created|created at|created on|date created|creation date|add time|created time|opened|open date|opened on|erstellt am|erstellt|erstelldatum|erstellungsdatum|angelegt am|angelegt|date de creation|cree le|fecha de creacion|creado|creado el',
  ),
  wonOn: list('won time|won date|won on|date won|gewonnen am|gagne le|fecha de ganado'),
  lostOn: list('lost time|lost date|lost on|date lost|verloren am|perdu le|fecha de perdida'),
  expected: list(
    'expected close date|expected close|expected closing date|forecast close date|erwartetes abschlussdatum|voraussichtliches abschlussdatum|date de cloture prevue|fecha prevista de cierre|fecha de cierre prevista',
  ),
  closed: list(
    'close date|closedate|closed date|closed on|deal closed on|date closed|closing date|close time|closed at|closed|end date|abschlussdatum|geschlossen am|schlusstermin|date de cloture|date de fermeture|cloture le|fecha de cierre|cerrado el',
  ),
  lastActivity: list(
    'last activity|last activity date|lastactivitydate|date of last activity|last contacted|last contact|last touch|notes last updated|letzte aktivitat|datum der letzten aktivitat|derniere activite|date de la derniere activite|ultima actividad|fecha de la ultima actividad',
  ),
  nextStep: list(
    'next activity date|next step date|next activity|next task date|date of next activity|notes next activity date|next meeting|nachste aktivitat|nachster schritt am|prochaine activite|date de la prochaine activite|proxima actividad|fecha de la proxima actividad',
  ),
  margin: list(
    'gross margin|margin|margin percent|gross margin percent|gm|marge|bruttomarge|margen|margen bruto',
  ),
  acquisitionCost: list(
    'acquisition cost|customer acquisition cost|cost of acquisition|cac|akquisekosten|cout dacquisition|coste de adquisicion',
  ),
  lossReason: list(
    'loss reason|lost reason|closed lost reason|reason lost|reason for loss|lossreason|win loss reason|reason|verlustgrund|grund fur verlust|raison de la perte|motif de perte|raison de perte|motivo de perdida|razon de perdida',
  ),
  competitor: list(
    'competitor|main competitor|main competitors|maincompetitors|primary competitor|competitors|wettbewerber|mitbewerber|konkurrent|concurrent|competidor',
  ),
  segment: list(
    'segment|market segment|customer segment|account segment|industry|vertical|company size|segmento|secteur|sector|branche',
  ),
  source: list(
    'lead source|leadsource|source|deal source|original source|original source type|original traffic source|source channel|lead channel|channel|herkunft|quelle|leadquelle|lead quelle|source du lead|origine|fuente|origen|fuente original',
  ),
  fromStage: list('from stage|old stage|previous stage|von phase|alte phase|etape precedente|etapa anterior'),
  toStage: list('to stage|new stage|zu phase|neue phase|nouvelle etape|nueva etapa'),
  field: list('field event|field|changed field|field name|feld ereignis|feld|champ|campo'),
  oldValue: list('old value|oldvalue|alter wert|ancienne valeur|valor anterior'),
  newValue: list('new value|newvalue|neuer wert|nouvelle valeur|nuevo valor|valor nuevo'),
  changedOn: list(
    'edit date|changed on|change date|date changed|changed at|stage change date|stage changed on|moved on|entered on|entered|stage entered|date entered|last modified|geandert am|anderungsdatum|modifie le|fecha de cambio|createddate|created date|created',
  ),
};
