import type { PipelineAudit } from '../../../shared/measure/pipeline/audit';
import { pointerBeside, pointerRule, type Pointer } from '../../../shared/measure/pipeline/pattern';
import { useFormats } from '../../platform/use-formats';
import { Bars } from '../../ui/charts/bars';
import { Section } from '../../ui/layout/page';
import styles from './pipeline.module.css';

/** What is lost in each part of selling, and how large the won deals are, beside the team. */
export function Leaks({
  own,
  others,
  compared,
}: {
  readonly own: PipelineAudit;
  readonly others: PipelineAudit;
  readonly compared: string;
}) {
  const formats = useFormats();
  const { pattern } = own;
  const pointer =
    pattern.ok && others.pattern.ok ? pointerBeside(pattern.value, others.pattern.value) : undefined;
  const shareOf = (audit: PipelineAudit, place: number): number | null => {
    if (!audit.sizes.ok) return null;
    const won = audit.sizes.value.classes.reduce((sum, one) => sum + one.won, 0);
    const from = own.sizes.ok ? own.sizes.value.classes[place]?.from : undefined;
    const found = audit.sizes.value.classes.find((one) => one.from === from);
    return won > 0 && found ? found.won / won : null;
  };
  return (
    <Section
      title="Where do deals leak?"
      lead={pattern.ok ? <Pointed pointer={pointer} compared={compared} /> : pattern.error.why}
    >
      <div className={styles.pair}>
        {pattern.ok ? (
          <Bars
            title="Lost in each part of selling"
            noun="Part"
            valueName="Lost there"
            comparedName={compared}
            noteName="Lost of decided"
            format={formats.percent}
            bars={pattern.value.areas.map(({ area, leak }, place) => {
              const theirs = others.pattern.ok ? others.pattern.value.areas[place]?.leak : undefined;
              return {
                label: area.charAt(0).toUpperCase() + area.slice(1),
                value: leak.ok ? leak.value.value : null,
                band: leak.ok ? (leak.value.band ?? null) : null,
                compared: theirs?.ok ? theirs.value.value : null,
                note: leak.ok
                  ? `${formats.number(Math.round(leak.value.value * leak.value.n))} of ${formats.number(leak.value.n)}`
                  : '',
                isMarked: pointer?.area === area,
              };
            })}
          />
        ) : null}
        {own.sizes.ok ? (
          <Bars
            title="Won deals by size"
            noun="Size"
            valueName="Share of won deals"
            comparedName={compared}
            noteName="Won deals"
            format={formats.percent}
            bars={own.sizes.value.classes.map(({ from, to, won }, place) => ({
              label: `${formats.money(from)} to ${formats.money(to)}`,
              value: shareOf(own, place),
              compared: shareOf(others, place),
              note: formats.number(won),
            }))}
          />
        ) : null}
      </div>
    </Section>
  );
}

/** Which part the figures point at, with the rule that fired; nothing where the difference may be chance. */
function Pointed({
  pointer,
  compared,
}: {
  readonly pointer: Pointer | undefined;
  readonly compared: string;
}) {
  const formats = useFormats();
  return (
    <>
      {pointer
        ? `Points at ${pointer.area}: ${formats.percent(pointer.own)} lost there, ${compared} ${formats.percent(pointer.others)}. `
        : `Points at nothing: no part loses more than at ${compared} beyond chance. `}
      Rule: {pointerRule}
    </>
  );
}
