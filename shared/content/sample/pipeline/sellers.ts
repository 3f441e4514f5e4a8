/** The stages of the sample client's pipeline in the order in which a deal passes them. */
export const sampleStages = [
  'Prospecting',
  'Qualified',
  'Discovery',
  'Demo',
  'Proposal',
  'Negotiation',
] as const;
export type SampleStage = (typeof sampleStages)[number];
export const wonStage = 'Closed won';
export const lostStage = 'Closed lost';

/** How one rep of the sample sells: what makes his pipeline look as it does. */
export interface Seller {
  /** The rep's id in the sample's descriptions. */
  readonly rep: string;
  readonly email: string;
  /** The first deal is no older than this; all reps but the newest have sold for longer than the CRM goes back. */
  readonly sinceDaysAgo?: number;
  /** Deals opened in four weeks. */
  readonly opens: number;
  /** Chance in a hundred that a deal leaves each stage forward, in the order of the stages. */
  readonly goesOn: readonly [number, number, number, number, number, number];
  /** Days that a deal usually stays in each stage. */
  readonly days: readonly [number, number, number, number, number, number];
  /** Pounds of a middling deal. */
  readonly amount: number;
  /** The stage in which his deals begin: renewals need no prospecting. */
  readonly begins: SampleStage;
  /** Why his deals are lost, the usual reason first. */
  readonly losses: readonly string[];
  readonly sources: readonly string[];
  readonly segments: readonly string[];
  /** What his deals are called after the customer's name. */
  readonly kinds: readonly string[];
}

const noDecision = 'No decision';
const price = 'Price';
const rival = 'Lost to competitor';
const timing = 'Budget moved to next year';
const fit = 'Not a fit';
const purchasing = 'Central purchasing chose another supplier';

/** The eight reps, each with the gap that his calls show as well. */
export const sellers: readonly Seller[] = [
  {
    rep: 'dana-fox',
    email: 'dana.fox@calderstow.example',
    opens: 5,
    goesOn: [88, 86, 82, 76, 58, 74],
    days: [6, 8, 15, 16, 24, 12],
    amount: 23_000,
    begins: 'Prospecting',
    losses: [noDecision, noDecision, noDecision, price, timing],
    sources: ['Inbound', 'Outbound', 'Trade fair'],
    segments: ['Healthcare', 'Food'],
    kinds: ['pharmacy fridges', 'sample rooms', 'chill store', 'ward fridges'],
  },
  {
    rep: 'tomasz-wieczorek',
    email: 'tomasz.wieczorek@calderstow.example',
    opens: 4,
    goesOn: [90, 92, 92, 88, 58, 64],
    days: [6, 9, 14, 17, 49, 21],
    amount: 41_000,
    begins: 'Prospecting',
    losses: [noDecision, timing, timing, rival, price],
    sources: ['Referral', 'Outbound', 'Trade fair'],
    segments: ['Food', 'Logistics'],
    kinds: ['three depots', 'cold halls', 'cross-dock', 'blast freezers'],
  },
  {
    rep: 'priya-raghunathan',
    email: 'priya.raghunathan@calderstow.example',
    opens: 3,
    goesOn: [92, 92, 92, 90, 84, 86],
    days: [5, 8, 16, 15, 20, 16],
    amount: 96_000,
    begins: 'Prospecting',
    losses: [rival, timing, fit],
    sources: ['Referral', 'Outbound', 'Partner'],
    segments: ['Life science', 'Pharmaceutical'],
    kinds: ['release stores', 'four sites', 'cryostore', 'clean rooms'],
  },
  {
    rep: 'marcus-adeyemi',
    email: 'marcus.adeyemi@calderstow.example',
    opens: 6,
    goesOn: [88, 86, 84, 54, 68, 78],
    days: [5, 6, 8, 25, 21, 13],
    amount: 27_000,
    begins: 'Prospecting',
    losses: [noDecision, rival, rival, fit, price],
    sources: ['Inbound', 'Trade fair', 'Outbound'],
    segments: ['Healthcare', 'Manufacturing'],
    kinds: ['blood fridges', 'paint store', 'tempering rooms', 'theatre fridges'],
  },
  {
    rep: 'yuki-tanabe',
    email: 'yuki.tanabe@calderstow.example',
    opens: 3,
    goesOn: [86, 86, 80, 78, 70, 78],
    days: [5, 9, 14, 15, 18, 10],
    amount: 11_000,
    begins: 'Prospecting',
    losses: [fit, noDecision, price],
    sources: ['Outbound', 'Inbound'],
    segments: ['Veterinary', 'Dental'],
    kinds: ['practice fridges', 'twelve practices', 'warehouse'],
  },
  {
    rep: 'callum-strachan',
    email: 'callum.strachan@calderstow.example',
    sinceDaysAgo: 88,
    opens: 5,
    goesOn: [70, 76, 74, 76, 68, 76],
    days: [11, 12, 16, 15, 20, 12],
    amount: 9_500,
    begins: 'Prospecting',
    losses: [noDecision, fit, price],
    sources: ['Outbound', 'Inbound'],
    segments: ['Food', 'Healthcare'],
    kinds: ['maturing rooms', 'clinic fridges', 'prover rooms'],
  },
  {
    rep: 'guadalupe-villanueva-etxeberria',
    email: 'guadalupe.villanueva@calderstow.example',
    opens: 4,
    goesOn: [100, 96, 95, 95, 93, 92],
    days: [1, 5, 9, 8, 12, 15],
    amount: 26_000,
    begins: 'Qualified',
    losses: [price, timing],
    sources: ['Customer'],
    segments: ['Healthcare'],
    kinds: ['renewal', 'renewal', 'new wing', 'audit'],
  },
  {
    rep: 'alexandre-emmanuel-de-rochebrune-mbaye',
    email: 'alexandre.derochebrune@calderstow.example',
    opens: 3,
    goesOn: [100, 94, 94, 92, 86, 82],
    days: [1, 7, 12, 12, 19, 20],
    amount: 37_000,
    begins: 'Qualified',
    losses: [purchasing, purchasing, timing],
    sources: ['Customer', 'Referral'],
    segments: ['University'],
    kinds: ['renewal', 'biobank extension', 'seed vault', 'half-year review'],
  },
];

/** Suppliers that the sample's deals are lost to. */
export const rivals: readonly string[] = ['Frostline Alert', 'Tempward', 'An own solution'];

/** Halves of the names of invented customers. */
export const customerPlaces: readonly string[] = [
  'Abermoor',
  'Brackenfell',
  'Carrowdale',
  'Dunsmere',
  'Eastholme',
  'Fenwick Green',
  'Garrowby',
  'Hartspool',
  'Inverlaw',
  'Jessamy',
  'Kelderwick',
  'Lowmarsh',
  'Mossdale',
  'Netherfold',
  'Orrinside',
  'Plashet',
  'Queensferry Row',
  'Rosedene',
  'Skelbrook',
  'Thorncote',
  'Ullerby',
  'Vennacher',
  'Westerlea',
  'Yarrowfield',
];
export const customerKinds: Readonly<Record<string, readonly string[]>> = {
  Healthcare: ['Infirmary', 'Hospice', 'Care Homes', 'Diagnostics', 'Blood Service'],
  Food: ['Foods', 'Creamery', 'Bakery', 'Seafoods', 'Meats'],
  Logistics: ['Cold Storage', 'Freight', 'Distribution'],
  'Life science': ['Cell Therapy', 'Bioscience', 'Genomics'],
  Pharmaceutical: ['Therapeutics', 'Vaccines', 'Laboratories'],
  Manufacturing: ['Confectionery', 'Coatings', 'Optics'],
  Veterinary: ['Veterinary Group', 'Animal Hospital'],
  Dental: ['Dental Clinics', 'Dental Supplies'],
  University: ['University', 'College', 'Research Institute'],
};
