import type { Formats } from '../../../../shared/lib/formats';
import type { Answer } from '../../../../shared/measure/competency/change';
import type { Answered, Finding } from '../../../../shared/measure/competency/validation';
import { useFormats } from '../../../platform/use-formats';
import { Tag } from '../../../ui/controls/tag';
import { Section } from '../../../ui/layout/page';
import { FigureView } from '../../../widgets/figure-view';
import styles from './validation.module.css';

const answerWords: Readonly<Record<Answer, string>> = {
  yes: 'Yes',
  no: 'No',
  'cannot be told': 'Cannot be told',
};
const answerTones = { yes: 'good', no: 'danger', 'cannot be told': 'plain' } as const;
const changeWords: Readonly<Record<Answer, string>> = {
  yes: 'better',
  no: 'worse',
  'cannot be told': 'within the noise',
};

/** One of the three questions: its answer, why, and the figures that it rests on. */
export function QuestionSection({
  question,
  answered,
  note,
}: {
  readonly question: string;
  readonly answered: Answered;
  readonly note: string;
}) {
  const formats = useFormats();
  const { answer, why, findings } = answered;
  return (
    <Section title={question}>
      <p className={styles.answer}>
        <Tag tone={answerTones[answer]}>{answerWords[answer]}</Tag> <span>{why}</span>
      </p>
      {findings.length > 0 ? (
        <table className={styles.table}>
          <caption className="visually-hidden">{question}</caption>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col" data-numeric>
                Mean change, n, band
              </th>
              <th scope="col">Verdict</th>
            </tr>
          </thead>
          <tbody>
            {findings.map((finding) => (
              <tr key={finding.name}>
                <th scope="row">
                  {finding.name} {finding.unitName ? <small>{finding.unitName}</small> : null}
                </th>
                <td data-numeric>
                  <FigureView
                    figure={finding.change.mean}
                    label={`Change of ${finding.name}`}
                    reason="nobody has both quarters"
                    format={writerOf(finding, formats)}
                  />
                </td>
                <td>
                  <span title={finding.change.why}>
                    {finding.change.mean ? changeWords[finding.change.answer] : '–'}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <p className={styles.small}>{note}</p>
    </Section>
  );
}

function writerOf({ unit }: Finding, formats: Formats): (value: number) => string {
  const signed =
    (write: (size: number) => string) =>
    (value: number): string => {
      const size = write(Math.abs(value));
      return /[1-9]/.test(size) ? `${value > 0 ? '+' : '−'}${size}` : size;
    };
  switch (unit) {
    case 'money':
      return signed(formats.money);
    case 'share':
      return signed((size) => `${formats.number(size * 100, 1)} pt`);
    case 'levels':
    case 'levels of a call':
    case 'as the indicator says':
      return signed((size) => formats.number(size, 1));
  }
}
