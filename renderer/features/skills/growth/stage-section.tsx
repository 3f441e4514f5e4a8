import { useLocation } from 'wouter';
import { growthStages, growthStageSource } from '../../../../shared/content/growth-stages';
import { growthStageOf } from '../../../../shared/measure/competency/growth';
import { competencyStandings } from '../../../../shared/measure/competency/competency-standing';
import type { AssessedTeam } from '../../../../shared/measure/competency/assessed-team';
import { useFormats } from '../../../platform/use-formats';
import { useWorkspace } from '../../../platform/workspace';
import { Button } from '../../../ui/controls/button';
import { Notice } from '../../../ui/controls/empty';
import { Section } from '../../../ui/layout/page';
import { FigureView } from '../../../widgets/figure-view';
import { suggestionWords } from '../team/words';
import styles from './growth.module.css';

/** The stage that the client is in by its revenue: what usually carries it, beside where the own team stands on that. */
export function StageSection({ team }: { readonly team: AssessedTeam | undefined }) {
  const { client } = useWorkspace();
  const formats = useFormats();
  const [, go] = useLocation();
  const found = growthStageOf(client);
  if (!found)
    return (
      <Section title="Growth stage">
        <Notice action={<Button onClick={() => go('/client')}>Open the client</Button>}>
          Note the yearly revenue on the client, and its growth stage stands here with what usually carries
          it.
        </Notice>
      </Section>
    );
  const { stage, revenue, isComparedAsIs } = found;
  const standings = team ? competencyStandings(team) : [];
  const focus = stage.focus.flatMap(
    (key) => standings.find(({ competency }) => competency.key === key) ?? [],
  );
  return (
    <Section
      title={`Growth stage: ${stage.name}`}
      lead={`Advice, reference, unverified: ${growthStageSource}. Your own figures stand beside it.`}
    >
      <ol className={styles.stages} aria-label="The five growth stages, by yearly revenue in millions">
        {growthStages.map(({ key, name, from, to }) => (
          <li key={key} aria-current={key === stage.key ? 'step' : undefined}>
            <span>{name}</span>
            <small>
              {to === undefined
                ? `from ${formats.number(from)} million`
                : `${formats.number(from)} to ${formats.number(to)} million`}
            </small>
          </li>
        ))}
      </ol>
      <div>
        Yearly revenue:{' '}
        <FigureView
          figure={revenue}
          label="Yearly revenue"
          reason=""
          shows="value"
          format={(value) => `${formats.number(value, 1)} million ${client.currency}`}
        />
        {isComparedAsIs ? (
          <span className={styles.small}>
            {' '}
            The limits were written for US dollars; yours is compared as it is.
          </span>
        ) : null}
      </div>
      <p className={styles.about}>{stage.about}</p>
      <div className={styles.pair}>
        <div>
          <h3>Skills that carry it</h3>
          {focus.length > 0 ? (
            <table className={styles.table}>
              <caption className="visually-hidden">Skills that carry this stage</caption>
              <thead>
                <tr>
                  <th scope="col">Competency</th>
                  <th scope="col" data-numeric>
                    Your mean
                  </th>
                  <th scope="col" data-numeric>
                    Required
                  </th>
                  <th scope="col">Suggests</th>
                </tr>
              </thead>
              <tbody>
                {focus.map(({ competency, mean, required, need }) => (
                  <tr key={competency.key}>
                    <th scope="row">{competency.name}</th>
                    <td data-numeric>
                      <FigureView
                        figure={mean}
                        label={`${competency.name}, mean`}
                        reason="not assessed"
                        shows="n"
                      />
                    </td>
                    <td data-numeric>{required ? formats.number(required.value, 1) : '–'}</td>
                    <td>{suggestionWords(need)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ) : (
            <p className={styles.small}>
              Your framework has none of the skills that are named for this stage.
            </p>
          )}
        </div>
        <dl className={styles.advice}>
          <dt>Measure</dt>
          <dd>
            <ul>
              {stage.metrics.map((metric) => (
                <li key={metric}>{metric}</li>
              ))}
            </ul>
          </dd>
          <dt>Pay for</dt>
          <dd>{stage.pay}</dd>
          {stage.mistake === undefined ? null : (
            <>
              <dt>The usual mistake</dt>
              <dd>{stage.mistake}</dd>
            </>
          )}
        </dl>
      </div>
    </Section>
  );
}
