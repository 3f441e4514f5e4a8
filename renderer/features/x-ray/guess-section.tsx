import { overestimation } from '../../../shared/measure/leaders-guess';
import type { SkillsProfile } from '../../../shared/measure/skills-profile';
import { dimensionKeys } from '../../../shared/model/dimensions';
import type { LeaderGuess } from '../../../shared/model/leader-guess';
import { guessInWords, newestReveal } from '../../../shared/report/leaders-guess';
import { useFormats } from '../../platform/use-formats';
import { useWorkspace } from '../../platform/workspace';
import { Section } from '../../ui/layout/page';
import { FigureView } from '../../widgets/figure-view';
import { signed } from './signed';
import type { XRay } from './use-x-ray';
import styles from './x-ray.module.css';

/** What the manager expected before he looked, beside what he then saw. */
export function GuessSection({
  profile,
  found: { diagnosis, records },
}: {
  readonly profile: SkillsProfile;
  readonly found: XRay;
}) {
  const formats = useFormats();
  const { coach } = useWorkspace();
  const guess = newestReveal(diagnosis.guesses, coach.id);
  const who = records.coaches.find(({ id }) => id === guess?.coachId)?.name ?? '';
  return (
    <Section title="Leader’s guess" lead={guessInWords(guess, who, formats)}>
      {guess && Object.keys(guess.levels).length > 0 ? <Guesses guess={guess} profile={profile} /> : null}
    </Section>
  );
}

function Guesses({ guess, profile }: { readonly guess: LeaderGuess; readonly profile: SkillsProfile }) {
  const formats = useFormats();
  const found = overestimation(guess);
  const write = (value: number): string => signed(formats.number(value, 1));
  return (
    <div className={styles.scroll}>
      <table className={styles.plain}>
        <thead>
          <tr>
            <th scope="col">Dimension</th>
            <th scope="col" data-numeric>
              Guess
            </th>
            <th scope="col" data-numeric>
              Observed then
            </th>
            <th scope="col" data-numeric>
              Guess − observed
            </th>
          </tr>
        </thead>
        <tbody>
          {dimensionKeys.map((key) => {
            const { name } = profile.dimensions[key];
            const seen = guess.observed[key];
            return (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td data-numeric>{guess.levels[key] ?? '–'}</td>
                <td data-numeric>{seen ? `${formats.number(seen.mean, 1)}, n ${seen.n}` : 'not scored'}</td>
                <td data-numeric>
                  <FigureView
                    figure={found.dimensions[key]}
                    label={`${name}, guess minus observed`}
                    reason=""
                    shows="value"
                    format={write}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              Mean of the differences
            </th>
            <td data-numeric>
              <FigureView
                figure={found.mean}
                label="Mean of the differences"
                reason=""
                shows="value"
                format={write}
              />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
