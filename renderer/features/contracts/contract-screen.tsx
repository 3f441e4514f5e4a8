import { Link, useParams } from 'wouter';
import { endDay } from '../../../shared/report/contract-words';
import { contractReport } from '../../data/queries/contract-report';
import { useFormats } from '../../platform/use-formats';
import { Empty } from '../../ui/controls/empty';
import { Face } from '../../ui/controls/tag';
import { Page } from '../../ui/layout/page';
import { ExportMenu } from '../../widgets/export-menu';
import { ContractActs } from './contract-acts';
import { DraftContract } from './draft/draft-contract';
import { SignedContract } from './signed-contract';
import { StateTag } from './state-tag';
import { useContract, type ContractView } from './use-contract';

/** One contract: written and signed while it is a draft, read-only afterwards. */
export function ContractScreen() {
  const { contractId } = useParams<{ contractId: string }>();
  const found = useContract(contractId);
  if (!found) return null;
  const { view } = found;
  if (!view) return <NoSuchContract />;
  const { contract, rep } = view;
  return (
    <Page
      title={`Contract of ${rep.name}`}
      face={<Face name={rep.name} photo={rep.photo} size={44} />}
      lead={<Particulars view={view} />}
      actions={
        <>
          <ExportMenu
            name={`Contract ${rep.name}`}
            gather={(db, making) => contractReport(db, contract.id, making)}
          />
          <ContractActs view={view} />
        </>
      }
    >
      {contract.state === 'draft' ? (
        <DraftContract key={contract.id} view={view} />
      ) : (
        <SignedContract key={contract.id} view={view} />
      )}
    </Page>
  );
}

function Particulars({ view: { contract, rep, coachName } }: { readonly view: ContractView }) {
  const formats = useFormats();
  const end = endDay(contract);
  const facts = [
    `Cycle ${contract.cycle}`,
    contract.revision > 1 ? `revision ${contract.revision}` : '',
    `coach ${coachName}`,
    contract.startsOn && end ? `${formats.day(contract.startsOn)} to ${formats.day(end)}` : '',
  ];
  return (
    <>
      <StateTag contract={contract} /> {facts.filter(Boolean).join(' · ')} ·{' '}
      <Link href={`/reps/${rep.id}/contract`}>All of this rep</Link>
    </>
  );
}

function NoSuchContract() {
  return (
    <Page title="Contract">
      <Empty title="This contract is not here" action={<Link href="/contracts">All contracts</Link>}>
        The draft was deleted, or belongs to another client. A deletion can be undone.
      </Empty>
    </Page>
  );
}
