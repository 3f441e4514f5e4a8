import { overallOfCall } from '../../../shared/measure/call-state';
import { scorecardsOf } from '../../data/queries/calls';
import { rubricVersionsOf } from '../../data/queries/skills';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { LevelMark, Tag } from '../../ui/controls/tag';
import type { CallRow } from './use-calls';

/** How far a call is. What a complete one comes to is read only for the lines in view. */
export function StateCell({ row: { call, state } }: { readonly row: CallRow }) {
  switch (state) {
    case undefined:
      return null;
    case 'to score':
      return call.leftOut === null ? <>To score</> : <Tag title={call.leftOut}>Left out</Tag>;
    case 'draft':
      return <Tag tone="accent">Draft</Tag>;
    case 'complete':
      return <Complete row={{ call }} />;
  }
}

function Complete({ row: { call } }: { readonly row: Pick<CallRow, 'call'> }) {
  const { client, coach } = useWorkspace();
  const cards = useLive(scorecardsOf, call.id);
  const rubrics = useLive(rubricVersionsOf, client.id);
  const overall = cards && rubrics && overallOfCall(call, cards, rubrics, coach.id);
  return (
    <>
      {overall ? <LevelMark level={overall.mean.value} isMean /> : null} <span>Complete</span>
    </>
  );
}
