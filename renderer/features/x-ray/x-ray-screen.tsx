import { Link } from 'wouter';
import { counted, listed } from '../../../shared/lib/words';
import { isGuessDue } from '../../../shared/measure/leaders-guess';
import { limitsOf, perceptionGaps } from '../../../shared/measure/perception-gap';
import { pointers, type AreaLeak } from '../../../shared/measure/pointers';
import type { SkillsProfile } from '../../../shared/measure/skills-profile';
import { dimensionKeys } from '../../../shared/model/dimensions';
import type { Rep } from '../../../shared/model/rep';
import type { Team } from '../../../shared/model/team';
import { answer } from '../../../shared/report/x-ray';
import { xRayReport } from '../../data/queries/x-ray-report';
import { useFormats } from '../../platform/use-formats';
import { useWorkspace } from '../../platform/workspace';
import { Radar } from '../../ui/charts/radar';
import { Empty } from '../../ui/controls/empty';
import { Section } from '../../ui/layout/page';
import { ExportMenu } from '../../widgets/export-menu';
import { FigureView } from '../../widgets/figure-view';
import { RepFrame } from '../../widgets/rep-frame';
import { WithPipeline } from '../../widgets/with-pipeline';
import { DimensionTable } from './dimension-table';
import { EarlyGuess, GuessGate } from './guess-gate';
import { GuessSection } from './guess-section';
import { PerceptionSection } from './perception-section';
import { PointersSection } from './pointers-section';
import { TeamPanel } from './team-panel';
import { useXRay, type XRay } from './use-x-ray';
import styles from './x-ray.module.css';

/** The diagnosis of one rep: the skills profile, what stands behind it, and the team beside it. */
export function XRayScreen() {
  return (
    <RepFrame part="x-ray">{(rep, teams) => <Diagnosis key={rep.id} rep={rep} teams={teams} />}</RepFrame>
  );
}

function Diagnosis({ rep, teams }: { readonly rep: Rep; readonly teams: readonly Team[] }) {
  const { coach } = useWorkspace();
  const found = useXRay(rep);
  if (!found) return null;
  const { profile, diagnosis } = found;
  const team = teams.find(({ id }) => id === rep.teamId);
  if (!profile) {
    return (
      <>
        <Empty
          title="Nothing scored yet"
          action={<Link href={`/reps/${rep.id}/calls`}>Calls of {rep.name}</Link>}
        >
          The skills profile of {rep.name} appears with the first complete scorecard. Five make it firm, ten
          fill it.
        </Empty>
        <EarlyGuess rep={rep} found={found} />
      </>
    );
  }
  if (isGuessDue(diagnosis.guesses, found.records.scorecards, coach.id)) {
    return <GuessGate rep={rep} found={found} profile={profile} />;
  }
  const shown = { rep, team, found, profile };
  return (
    <WithPipeline rep={rep} meanwhile={<Diagnosed {...shown} leaks={[]} />}>
      {({ leaks }) => <Diagnosed {...shown} leaks={leaks} />}
    </WithPipeline>
  );
}

interface Shown {
  readonly rep: Rep;
  readonly team: Team | undefined;
  readonly found: XRay;
  readonly profile: SkillsProfile;
  /** What the pipeline says; empty until it is known. */
  readonly leaks: readonly AreaLeak[];
}

function Diagnosed({ rep, team, found, profile, leaks }: Shown) {
  const { diagnosis, self } = found;
  const gaps = self && perceptionGaps(profile, self, limitsOf(diagnosis.settings));
  return (
    <>
      <Profile rep={rep} team={team} found={found} profile={profile} leaks={leaks} />
      <PointersSection profile={profile} found={pointers(profile, leaks)} />
      <Section
        title="Five dimensions"
        lead="Press a name to see the scores that went in, a figure to see how it was made."
      >
        <DimensionTable records={found.records} profile={profile} medians={found.medians} />
      </Section>
      <PerceptionSection rep={rep} profile={profile} gaps={gaps} diagnosis={diagnosis} />
      <GuessSection profile={profile} found={found} />
      {team && found.members.length > 1 ? (
        <TeamPanel rep={rep} team={team} members={found.members} profile={profile} medians={found.medians} />
      ) : null}
    </>
  );
}

function Profile({ rep, team, found: { medians, self, diagnosis }, profile, leaks }: Shown) {
  const formats = useFormats();
  const axes = dimensionKeys.map((key) => {
    const { name, mean, n } = profile.dimensions[key];
    return {
      label: name,
      observed: mean?.value ?? null,
      band: mean?.band ?? null,
      n,
      teamMedian: medians?.[key]?.value ?? null,
      selfAssessed: self?.[key].level?.value ?? null,
      target: diagnosis.settings.targetLevel,
    };
  });
  return (
    <Section
      title="Skills profile"
      actions={
        <ExportMenu
          name={`X-Ray ${rep.name}`}
          gather={(db, making) => xRayReport(db, rep.id, making, leaks)}
        />
      }
    >
      <p className={styles.answer}>{answer({ rep, profile, formats })}</p>
      <div className={styles.profile}>
        <Radar
          title={`Observed, beside ${listed([...(self ? ['self-assessment'] : []), ...(team ? ['team median'] : []), 'target'])}`}
          axes={axes}
          format={(value) => formats.number(value, 1)}
        />
        <Facts profile={profile} />
      </div>
    </Section>
  );
}

function Facts({ profile }: { readonly profile: SkillsProfile }) {
  const formats = useFormats();
  const { overall, evidenceCoverage, rubric, scorecards, otherVersions } = profile;
  const none = 'nothing scored yet';
  return (
    <dl className={styles.facts}>
      <div>
        <dt>Overall, 1 to 5</dt>
        <dd>
          <FigureView
            figure={overall.mean}
            label="Overall, 1 to 5"
            reason={none}
            size="large"
            isThin={overall.isThin}
          />
        </dd>
      </div>
      <div>
        <dt>Overall, 0 to 100</dt>
        <dd>
          <FigureView
            figure={overall.hundred}
            label="Overall, 0 to 100"
            reason={none}
            format={(value) => formats.number(value)}
          />
        </dd>
      </div>
      <div>
        <dt>Scores with evidence</dt>
        <dd>
          <FigureView
            figure={evidenceCoverage}
            label="Scores with evidence"
            reason={none}
            format={formats.percent}
          />
        </dd>
      </div>
      <div>
        <dt>Rubric</dt>
        <dd>
          {rubric.name}, version {rubric.version}
        </dd>
      </div>
      <div>
        <dt>Scorecards</dt>
        <dd>
          {scorecards} of the last {scorecards + otherVersions}
          {otherVersions > 0 ? (
            <p className={styles.note}>
              {counted(otherVersions, 'scorecard stands', 'scorecards stand')} on another version and{' '}
              {otherVersions === 1 ? 'is' : 'are'} left out: levels of two versions are not the same.
            </p>
          ) : null}
        </dd>
      </div>
    </dl>
  );
}
