import { useLocation } from 'wouter';
import { assertNever } from '../../../shared/lib/assert-never';
import { dayOf } from '../../../shared/lib/formats';
import { counted } from '../../../shared/lib/words';
import { contractDue, type ContractDue } from '../../../shared/measure/contract-due';
import { skillNames } from '../../../shared/report/contract-words';
import { contractsAtWork } from '../../data/queries/contracts';
import { useLive } from '../../platform/use-live';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Section } from '../../ui/layout/page';
import { RepCell } from './due-list';
import styles from './today.module.css';

/** Contracts that wait for somebody: to be signed, to be started, to be closed. Nothing where none does. */
export function ContractList() {
  const { client } = useWorkspace();
  const { now } = useServices();
  const [, go] = useLocation();
  const atWork = useLive(contractsAtWork, client.id);
  const today = dayOf(now());
  const lines = (atWork ?? []).flatMap((one) => {
    const due = contractDue(one.contract, today);
    return due ? [{ ...one, due }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <Section title="Contracts">
      <table className={styles.lines}>
        <thead>
          <tr>
            <th scope="col">Rep</th>
            <th scope="col">Due</th>
            <th scope="col">Cycle</th>
            <th scope="col">Skills</th>
            <th scope="col">
              <span className="visually-hidden">Acts</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ contract, rep, due }) => (
            <tr key={contract.id}>
              <RepCell rep={rep} />
              <td>{dueWords(due)}</td>
              <td className={styles.number}>{contract.cycle}</td>
              <td>{skillNames(contract) || 'None chosen yet'}</td>
              <td className={styles.act}>
                <Button
                  small
                  aria-label={`Open the contract of ${rep.name}`}
                  onClick={() => go(`/contracts/${contract.id}`)}
                >
                  Open the contract
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
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
