import { assertNever } from '../../../shared/lib/assert-never';
import { dayOf } from '../../../shared/lib/formats';
import { counted } from '../../../shared/lib/words';
import { contractDue, type ContractDue } from '../../../shared/measure/contract-due';
import { skillNames } from '../../../shared/report/contract-words';
import { contractsAtWork } from '../../data/queries/contracts';
import { useLive } from '../../platform/use-live';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { Section } from '../../ui/layout/page';
import { Line, Lines } from './lines';
import styles from './today.module.css';

/** Contracts that wait for somebody: to be signed, to be started, to be closed. Nothing where none does. */
export function ContractList() {
  const { client } = useWorkspace();
  const { now } = useServices();
  const atWork = useLive(contractsAtWork, client.id);
  const today = dayOf(now());
  const lines = (atWork ?? []).flatMap((one) => {
    const due = contractDue(one.contract, today);
    return due ? [{ ...one, due }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <Section title="Contracts">
      <Lines facts={['Due', 'Cycle', 'Skills']}>
        {lines.map(({ contract, rep, due }) => (
          <Line
            key={contract.id}
            rep={rep}
            act={{
              text: 'Open the contract',
              label: `Open the contract of ${rep.name}`,
              to: `/contracts/${contract.id}`,
            }}
          >
            <td>{dueWords(due)}</td>
            <td className={styles.number}>{contract.cycle}</td>
            <td>{skillNames(contract) || 'None chosen yet'}</td>
          </Line>
        ))}
      </Lines>
    </Section>
  );
}

function dueWords(due: ContractDue): string {
  switch (due.is) {
    case 'to fill in':
      return `To fill in: ${counted(due.missing, 'thing', 'things')} missing`;
    case 'to sign':
      return due.by === 'both' ? 'To sign' : `To sign by the ${due.by}`;
    case 'to start':
      return 'Signed, to start';
    case 'ends soon':
      return due.days === 0 ? 'Ends today' : `Ends in ${counted(due.days, 'day', 'days')}`;
    case 'over':
      return `Over for ${counted(due.days, 'day', 'days')}, to complete`;
    default:
      return assertNever(due);
  }
}
