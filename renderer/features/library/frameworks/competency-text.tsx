import { benchmarkMark } from '../../../../shared/content/frameworks/benchmark';
import { skillName } from '../../../../shared/content/skills';
import { skillOfDimension } from '../../../../shared/model/skill-key';
import type { Competency } from '../../../../shared/model/framework';
import { useFormats } from '../../../platform/use-formats';
import styles from '../library.module.css';
import { rankWords } from './words';

/** What a competency says: what is seen at 1, 5 and 10, and where its benchmark comes from. */
export function CompetencyText({ competency }: { readonly competency: Competency }) {
  const { about, descriptors, benchmark, dimension, rank } = competency;
  const formats = useFormats();
  return (
    <>
      <p className={styles.question}>{about}</p>
      <dl className={styles.descriptors}>
        <dt>1</dt>
        <dd>{descriptors.at1}</dd>
        <dt>5</dt>
        <dd>{descriptors.at5}</dd>
        <dt>10</dt>
        <dd>{descriptors.at10}</dd>
      </dl>
      <p className={styles.detail}>
        {rankWords[rank]}
        {dimension ? ` Heard on calls as ${skillName(skillOfDimension(dimension)).toLowerCase()}.` : ''}
        {benchmark
          ? ` Benchmark gap ${formats.number(benchmark.gap)}% (${benchmarkMark}). Source: ${benchmark.source}.`
          : ' No benchmark: a tier comes from this client’s own data only.'}
      </p>
    </>
  );
}
