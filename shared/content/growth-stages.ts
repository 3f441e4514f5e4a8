import type { CompetencyKey } from '../model/framework';

/** What a company of some size usually needs from its sales team. Advice that stands beside the client's own data. */
export interface GrowthStage {
  readonly key: 'founder' | 'first-team' | 'scaling' | 'layers' | 'institution';
  readonly name: string;
  /** Yearly revenue in millions (written for US dollars), from this amount… */
  readonly from: number;
  /** …to under this one; undefined for the last stage, which has no upper end. */
  readonly to: number | undefined;
  /** What this stage is about, in a sentence or two. */
  readonly about: string;
  /** Competencies of the standard framework that carry this stage, the first named most often. */
  readonly focus: readonly CompetencyKey[];
  /** What to measure. */
  readonly metrics: readonly string[];
  /** What to pay for. */
  readonly pay: string;
  /** The mistake that companies of this size usually make; undefined where the sources name none. */
  readonly mistake: string | undefined;
}

/** Where the stages come from. They do not agree on the number of stages: what is said of four is shared out over five. */
export const growthStageSource = 'RevHeat, as quoted in three of its articles; retold and merged here';

/** The five stages, from the smallest revenue to the largest. */
export const growthStages: readonly GrowthStage[] = [
  {
    key: 'founder',
    name: 'Founder sells',
    from: 0,
    to: 3,
    about:
      'The founder is the best seller. The job now is to write down how these deals were won, as a process of five to seven stages that somebody else can follow.',
    focus: ['selling-value', 'qualifying', 'consultative-selling'],
    metrics: [
      'Coverage by qualified pipeline',
      'First meetings that lead to a demo',
      'Demos that lead to an order',
    ],
    pay: 'Qualified meetings and the first deal: it is too early to pay for margin.',
    mistake:
      'A head of sales is hired before there is anything to head. What is needed is somebody who sells and writes down how.',
  },
  {
    key: 'first-team',
    name: 'First team',
    from: 3,
    to: 10,
    about:
      'Selling moves from the founder to a team. It needs a steady way to open conversations, a CRM that people work in, and a first manager who coaches rather than closes.',
    focus: ['hunting', 'crm-savvy', 'sales-posturing', 'selling-value', 'qualifying', 'consultative-selling'],
    metrics: [
      'Coverage by qualified pipeline',
      'First meetings that lead to a demo',
      'Demos that lead to an order',
    ],
    pay: 'Qualified meetings and the first deal of a customer, so that the pipeline fills with what can be won.',
    mistake:
      'The best rep is made manager. Selling well and making others sell well are different skills: assess them before promoting.',
  },
  {
    key: 'scaling',
    name: 'Scaling',
    from: 10,
    to: 30,
    about:
      'A few heroes cannot carry the number any more. Build what lets ordinary reps do as the best do: content, set sequences of contact, ways of working in the CRM, figures that everybody sees.',
    focus: ['social-selling', 'hunting', 'farming', 'crm-savvy', 'negotiating'],
    metrics: ['Revenue per rep', 'Gross margin per deal', 'Days in each stage'],
    pay: 'Revenue and gross margin together, so that growth is not bought with discounts.',
    mistake:
      'More reps are hired to make up for a way of selling that does not work. Mend it first, then hire.',
  },
  {
    key: 'layers',
    name: 'Layers of leaders',
    from: 30,
    to: 75,
    about:
      'There are several managers and separate roles for opening, closing and growing. Leaders have to be developed too: fixed rhythms of coaching, an assessment every quarter, plans for each person from the data.',
    focus: ['farming', 'negotiating', 'sales-posturing'],
    metrics: [
      'Growth of existing customers',
      'Customers kept',
      'Share of customers who buy a second product',
    ],
    pay: 'Growth and keeping of accounts, with a part that follows the development of skills.',
    mistake:
      'Much of the training goes to account management. The source says that good and weak sellers differ least in that skill.',
  },
  {
    key: 'institution',
    name: 'Sales as an institution',
    from: 75,
    to: undefined,
    about:
      'Getting better is a function of its own: operations, training and coaching in one hand, skills followed continually, successors for every leader, promotion by competency.',
    focus: ['reaching-decision-makers', 'consultative-selling', 'presentation-approach'],
    metrics: [
      'Share of the strategic accounts that buy',
      'Value of contracts over several years',
      'Meetings with the customers’ executives',
    ],
    pay: 'Winning strategic accounts and growing in them: a first order, then its extension to other parts of the company.',
    mistake: undefined,
  },
];
