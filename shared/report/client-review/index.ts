import type { Booklet, Section } from '../booklet';
import { answerOf } from './answer';
import { budgetSection } from './budget';
import { callRepsSection, callsSection } from './calls';
import { contractsSection } from './contracts';
import { coverageSection } from './coverage';
import { growthSection } from './growth';
import { leadersSection } from './leaders';
import { matrixSection } from './matrix';
import { methodSection } from './method';
import { pipelineSection } from './pipeline';
import { prioritiesSection } from './priorities';
import { recommendationsSection } from './recommendations';
import type { ReviewInput } from './records';
import { reviewOf } from './review';
import type { ReviewSection } from './section';
import { teamViewSection } from './team-view';
import { validationSection } from './validation';

/** Every section that can be chosen, in the order of the report. Method and sources close it always. */
export const reviewSections: readonly ReviewSection[] = [
  coverageSection,
  callsSection,
  callRepsSection,
  teamViewSection,
  matrixSection,
  leadersSection,
  validationSection,
  pipelineSection,
  prioritiesSection,
  contractsSection,
  budgetSection,
  growthSection,
  recommendationsSection,
];

/** The quarterly report of a client, and which of the sections that were asked for have no data. */
export function clientReview(input: ReviewInput): {
  readonly booklet: Booklet;
  readonly withoutData: readonly string[];
} {
  const review = reviewOf(input);
  const { records, name, formats, day } = review;
  const { client, plan } = records;
  const wanted = reviewSections.filter(({ key }) => !plan.leftOut.includes(key));
  const built = wanted.map((section) => ({ section, content: section.build(review) }));
  const withoutData = built.filter(({ content }) => !content).map(({ section }) => section.key);
  const sections = built.flatMap(({ section: { key, title }, content }): readonly Section[] =>
    content ? [{ key, title, ...content }] : [],
  );
  const missing = built.filter(({ content }) => !content).map(({ section }) => section);
  return {
    withoutData,
    booklet: {
      title: plan.title || 'Sales team review',
      subtitle: name,
      client: { name: client.name, logo: client.logo, brandColour: client.brandColour },
      author: plan.preparedBy,
      language: 'en',
      day,
      facts: [
        ...(plan.preparedBy ? [{ label: 'Prepared by', value: plan.preparedBy }] : []),
        { label: 'Date', value: formats.day(day) },
        { label: 'Reps', value: formats.number(review.people.length) },
      ],
      foreword: plan.foreword,
      answer: answerOf(
        review,
        sections.map(({ title }) => title),
      ),
      sections: [...sections, methodSection(review, missing)],
    },
  };
}
