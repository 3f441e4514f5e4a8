import { scaleWords, standardQuestionnaire } from '../../../shared/content/self-assessment';
import { dimensionShortNames } from '../../../shared/content/dimension-terms';
import type { Result } from '../../../shared/lib/result';
import { counted } from '../../../shared/lib/words';
import { firstQuestions, nextQuestions, rewordQuestion } from '../../../shared/model/acts/self-assessments';
import type { Questionnaire } from '../../../shared/model/questionnaire';
import { questionnairesOf, type QuestionsInUse } from '../../data/queries/diagnosis';
import { useAct } from '../../platform/use-act';
import { useOnce } from '../../platform/use-once';
import { useLatest } from '../../platform/use-latest';
import { useFormats } from '../../platform/use-formats';
import { useLive } from '../../platform/use-live';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Page, Section } from '../../ui/layout/page';
import { DraftArea } from '../../widgets/draft-field';
import styles from './self-assessment.module.css';

/** The twenty questions of the client: read, reworded until they are asked, then in a next version. */
export function QuestionsScreen() {
  const { client } = useWorkspace();
  const versions = useLive(questionnairesOf, client.id);
  return versions ? <Versions versions={versions} /> : null;
}

function Versions({ versions }: { readonly versions: readonly QuestionsInUse[] }) {
  const { client } = useWorkspace();
  const { newId, now } = useServices();
  const formats = useFormats();
  const act = useAct();
  const [newest] = versions;
  const making = () => ({ at: new Date(now()).toISOString(), newId });
  const shown: Questionnaire =
    newest?.questionnaire ?? standardQuestionnaire({ id: '', clientId: client.id, createdAt: '' });
  // All twenty stand in one field: two that are typed in quick turn must not wipe each other.
  const latest = useLatest(rewording(shown), async ({ act: one }) => act(one));
  const reword = (key: string, text: string): Promise<Result<unknown>> =>
    latest.handIn(rewordQuestion(latest.read().next, key, text));
  const isFree = newest !== undefined && newest.rounds === 0;
  const change = useOnce(async () => {
    const { at } = making();
    const first = standardQuestionnaire({ id: newId(), clientId: client.id, createdAt: at });
    const all = versions.map(({ questionnaire }) => questionnaire);
    await act(newest ? nextQuestions(newest.questionnaire, all, making()) : firstQuestions(first));
  });
  return (
    <Page
      title="Self-assessment questions"
      lead="Four on each dimension: two on how sure the rep is, two on how often it was done. A version that was asked never changes: a better wording is the next version."
    >
      <Section
        title={`Version ${shown.version}`}
        lead={stateOf(newest, newest ? formats.instant(newest.questionnaire.createdAt) : '')}
        actions={
          isFree ? undefined : (
            <Button onClick={change}>
              {newest ? `Make version ${newest.questionnaire.version + 1}` : 'Change the wording'}
            </Button>
          )
        }
      >
        <ol className={styles.questions}>
          {shown.questions.map(({ key, text, dimension, aspect }, place) => (
            <li key={key}>
              <span>{place + 1}</span>
              <div>
                {isFree ? (
                  <DraftArea
                    label={`Question ${place + 1}`}
                    hideLabel
                    rows={2}
                    maxLength={400}
                    stored={text}
                    whyNot={(typed) => (typed.trim() === '' ? 'A question needs a text.' : undefined)}
                    onSave={(typed) => reword(key, typed.trim())}
                  />
                ) : (
                  <p>{text}</p>
                )}
                <p className={styles.quiet}>
                  {dimensionShortNames[dimension]}, {aspect}. 1 {scaleWords[aspect].lowest.toLowerCase()}, 5{' '}
                  {scaleWords[aspect].highest.toLowerCase()}.
                </p>
              </div>
            </li>
          ))}
        </ol>
      </Section>
    </Page>
  );
}

/** Questions to which nothing was done yet. */
const rewording = (questionnaire: Questionnaire): ReturnType<typeof rewordQuestion> =>
  rewordQuestion(questionnaire, '', '');

function stateOf(newest: QuestionsInUse | undefined, made: string): string {
  if (!newest) return 'The standard questions. They are asked as they stand unless you change them.';
  if (newest.rounds === 0) return `Made ${made}. Not asked yet: change what you like.`;
  return `Made ${made}. Asked in ${counted(newest.rounds, 'round', 'rounds')}.`;
}
