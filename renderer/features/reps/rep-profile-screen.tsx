import { quotaPeriodNames, repRoleNames } from '../../../shared/content/rep-terms';
import { amountOf, isAmount } from '../../../shared/lib/amount';
import { changeRep, type RepFields } from '../../../shared/model/acts/reps';
import { quotaPeriods, repRoles, type Rep } from '../../../shared/model/rep';
import type { Team } from '../../../shared/model/team';
import { useAct } from '../../platform/use-act';
import { useLatest } from '../../platform/use-latest';
import { useFormats } from '../../platform/use-formats';
import { useWorkspace } from '../../platform/workspace';
import { SelectField } from '../../ui/controls/field';
import { Face } from '../../ui/controls/tag';
import { FieldGrid, Section } from '../../ui/layout/page';
import { DraftArea, DraftField } from '../../widgets/draft-field';
import { PictureField } from '../../widgets/picture-field';
import { RepFrame } from '../../widgets/rep-frame';
import { VisibilityMark } from '../../widgets/visibility-mark';

/** Everything that is kept on a rep, each field saved as it is left. */
export function RepProfileScreen() {
  return (
    <RepFrame part="profile">{(rep, teams) => <Profile key={rep.id} rep={rep} teams={teams} />}</RepFrame>
  );
}

const noTeam = 'none';
const shared = <VisibilityMark is="shared" />;

function Profile({ rep, teams }: { readonly rep: Rep; readonly teams: readonly Team[] }) {
  const { client } = useWorkspace();
  const formats = useFormats();
  const act = useAct();
  const change = <F extends keyof RepFields>(field: F, value: Rep[F]) => act(changeRep(rep, field, value));
  const { quota } = rep;
  const latestQuota = useLatest(quota, (value) => act(changeRep(rep, 'quota', value)));
  const setAmount = (text: string) => {
    const amount = amountOf(text);
    const period = latestQuota.read()?.period ?? 'quarter';
    return latestQuota.handIn(amount === undefined ? null : { amount, period });
  };
  const setPeriod = (period: (typeof quotaPeriods)[number]): void => {
    const latest = latestQuota.read();
    if (latest) void latestQuota.handIn({ ...latest, period });
  };
  return (
    <>
      <Section title="Who it is">
        <FieldGrid>
          <PictureField
            label="Photo"
            mark={shared}
            value={rep.photo}
            shape={{ type: 'image/jpeg', longest: 256 }}
            blank={<Face name={rep.name} size={56} />}
            onChange={(photo) => void change('photo', photo)}
          />
          <DraftField
            label="Name"
            mark={shared}
            stored={rep.name}
            maxLength={200}
            whyNot={(text) => (text.trim() === '' ? 'A rep needs a name.' : undefined)}
            onSave={(text) => change('name', text.trim())}
          />
          <DraftField
            label="E-mail"
            mark={shared}
            type="email"
            stored={rep.email}
            maxLength={200}
            onSave={(text) => change('email', text.trim())}
          />
        </FieldGrid>
      </Section>
      <Section title="The job">
        <FieldGrid>
          <SelectField
            label="Role"
            mark={shared}
            value={rep.role}
            options={repRoles.map((role) => ({ value: role, label: repRoleNames[role] }))}
            onChange={(role) => void change('role', role)}
          />
          <SelectField
            label="Team"
            mark={shared}
            value={rep.teamId ?? noTeam}
            options={[
              { value: noTeam, label: 'No team' },
              ...teams.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) => void change('teamId', id === noTeam ? null : id)}
          />
          <DraftField
            label="Manager"
            mark={shared}
            stored={rep.manager}
            maxLength={200}
            onSave={(text) => change('manager', text.trim())}
          />
          <DraftField
            label="Territory"
            mark={shared}
            stored={rep.territory}
            maxLength={200}
            onSave={(text) => change('territory', text.trim())}
          />
          <DraftField
            label="Start date"
            mark={shared}
            type="date"
            hint={`${rep.startDate ? formats.day(rep.startDate) : 'First day in the job'}: gives tenure and ramp.`}
            stored={rep.startDate ?? ''}
            onSave={(day) => change('startDate', day === '' ? null : day)}
          />
          <DraftField
            label={`Quota in ${client.currency}`}
            mark={shared}
            inputMode="decimal"
            stored={quota ? String(quota.amount) : ''}
            whyNot={(text) => (isAmount(text) ? undefined : 'Write digits only, such as 250000.')}
            onSave={setAmount}
          />
          <SelectField
            label="Quota is for"
            mark={shared}
            value={quota?.period ?? 'quarter'}
            disabled={!quota}
            options={quotaPeriods.map((period) => ({ value: period, label: quotaPeriodNames[period] }))}
            onChange={setPeriod}
          />
        </FieldGrid>
      </Section>
      <Section title="Notes" lead="What is for nobody else belongs in the private notes.">
        <DraftArea
          label="Notes on the rep"
          mark={shared}
          rows={4}
          stored={rep.notes}
          maxLength={20_000}
          onSave={(text) => change('notes', text)}
        />
      </Section>
    </>
  );
}
