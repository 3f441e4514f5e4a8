import { skillName, skillOf } from '../../../shared/content/skills';
import type { Contract, ContractSkill, Duty } from '../../../shared/model/contract';
import { chosenByNames, endDay, inUnit, timeWords } from '../../../shared/report/contract-words';
import { useFormats } from '../../platform/use-formats';
import styles from './contracts.module.css';

/** A contract as it reads: what both sides put their names to. */
export function ContractText({ contract }: { readonly contract: Contract }) {
  const formats = useFormats();
  const { skills, mixNote, repDuties, coachDuties, onLapse, startsOn, amendReason } = contract;
  const end = endDay(contract);
  return (
    <div className={styles.document}>
      {amendReason ? (
        <p>
          <b>Why it was amended:</b> {amendReason}
        </p>
      ) : null}
      {skills.length === 0 ? <p className={styles.hint}>No skill is chosen yet.</p> : null}
      {skills.map((skill, place) => (
        <AgreedSkill key={skill.skill} skill={skill} place={place} />
      ))}
      {mixNote ? (
        <p>
          <b>Why these two:</b> {mixNote}
        </p>
      ) : null}
      <h3>Time</h3>
      <p>
        {timeWords(contract, formats)}
        {startsOn && end ? ` From ${formats.day(startsOn)} to ${formats.day(end)}.` : ' No start is set yet.'}
      </p>
      <div className={styles.sides}>
        <AgreedDuties title="Duties of the rep" duties={repDuties} />
        <AgreedDuties title="Duties of the coach" duties={coachDuties} />
      </div>
      <h3>What follows when a duty lapses</h3>
      <p className={styles.pre}>{onLapse || 'Nothing is said yet.'}</p>
    </div>
  );
}

function AgreedSkill({
  skill: { skill, chosenBy, metrics },
  place,
}: {
  readonly skill: ContractSkill;
  readonly place: number;
}) {
  const formats = useFormats();
  return (
    <section aria-label={skillName(skill)}>
      <h3>
        {place + 1}. {skillName(skill)}{' '}
        <small>
          {[skillOf(skill)?.rank, `chosen by: ${chosenByNames[chosenBy].toLowerCase()}`]
            .filter(Boolean)
            .join(', ')}
        </small>
      </h3>
      {metrics.length === 0 ? (
        <p className={styles.hint}>No metric is set yet.</p>
      ) : (
        <table className={styles.agreed}>
          <thead>
            <tr>
              <th scope="col">How success is told</th>
              <th scope="col">Baseline</th>
              <th scope="col">Target</th>
              <th scope="col">By</th>
            </tr>
          </thead>
          <tbody>
            {metrics.map(({ name, unit, baseline, target, due }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  {baseline ? inUnit(baseline.value, unit, formats) : 'none yet'}
                  {baseline ? (
                    <small>
                      {[baseline.n > 0 ? `n ${baseline.n}` : '', baseline.source].filter(Boolean).join(', ')}
                    </small>
                  ) : null}
                </td>
                <td>{target === null ? 'none yet' : inUnit(target, unit, formats)}</td>
                <td>{due === null ? 'none yet' : formats.day(due)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function AgreedDuties({ title, duties }: { readonly title: string; readonly duties: readonly Duty[] }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ol className={styles.agreedDuties}>
        {duties.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
    </section>
  );
}
