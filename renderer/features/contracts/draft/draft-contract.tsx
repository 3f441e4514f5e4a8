import { Section } from '../../../ui/layout/page';
import { DraftArea } from '../../../widgets/draft-field';
import { useChangeContract } from '../../../widgets/use-change-contract';
import { Changes } from '../changes';
import styles from '../contracts.module.css';
import { partId } from '../focus-part';
import { SigningPart } from '../signing/signing-part';
import type { ContractView } from '../use-contract';
import { WithBaselines } from '../with-baselines';
import { DutiesPart } from './duties-part';
import { SkillsPart } from './skills-part';
import { TimePart } from './time-part';

/** A contract that is being written: every field saves itself; signing comes last. */
export function DraftContract({ view }: { readonly view: ContractView }) {
  const { contract, amended, rep } = view;
  const change = useChangeContract(contract.id);
  return (
    <div className={styles.page}>
      {amended ? (
        <Section title="Why it is amended" lead="What was signed stays readable, with its signatures.">
          <div id={partId({ part: 'reason' })} className={styles.text}>
            <DraftArea
              label="Reason"
              hideLabel
              stored={contract.amendReason}
              maxLength={200}
              onSave={(text) => change('the reason', () => ({ amendReason: text.trim() }), 'amendReason')}
            />
          </div>
        </Section>
      ) : null}
      <WithBaselines rep={rep}>
        {(records) => (records ? <SkillsPart {...{ view, records, change }} /> : null)}
      </WithBaselines>
      <TimePart view={view} change={change} />
      <DutiesPart contract={contract} change={change} />
      {amended ? <Changes before={amended} after={contract} /> : null}
      <SigningPart view={view} />
    </div>
  );
}
