import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { benchmarkMark } from '../../../../shared/content/frameworks/benchmark';
import { repRoleNames } from '../../../../shared/content/rep-terms';
import { alterFramework } from '../../../../shared/model/acts/frameworks';
import { withNewRole, withoutRole } from '../../../../shared/model/acts/framework-parts';
import type { CompetencyKey, Framework } from '../../../../shared/model/framework';
import { repRoles } from '../../../../shared/model/rep';
import type { RunOn } from '../../../platform/use-fresh';
import { Button } from '../../../ui/controls/button';
import { Menu } from '../../../ui/controls/menu';
import styles from '../library.module.css';
import { AddCompetency } from './add-competency';
import { CompetencyRows } from './competency-rows';
import { RampRows } from './ramp-rows';

/**
 * The competencies of a framework with the level that each role is asked for. A row opens to what is seen of
 * somebody at 1, 5 and 10.
 */
export function CompetencyTable({
  framework,
  versions,
  isOpen,
  onAct,
}: {
  readonly framework: Framework;
  readonly versions: readonly Framework[];
  readonly isOpen: boolean;
  readonly onAct: RunOn<Framework>;
}) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<CompetencyKey>>(new Set());
  const [isAdding, setAdding] = useState(false);
  const { competencies, required } = framework;
  const isAllUnfolded = competencies.every(({ key }) => unfolded.has(key));
  const fold = (key: CompetencyKey): void =>
    setUnfolded((now) => new Set(now.has(key) ? [...now].filter((one) => one !== key) : [...now, key]));
  const rolesLeft = repRoles.filter((role) => !required.some((one) => one.role === role));
  return (
    <section className={styles.dimension} aria-label="Competencies">
      <div className={styles.partHead}>
        <h3>Competencies and required levels</h3>
        <div className={styles.acts}>
          <Button
            look="quiet"
            onClick={() => setUnfolded(new Set(isAllUnfolded ? [] : competencies.map(({ key }) => key)))}
          >
            {isAllUnfolded ? 'Fold all' : 'Unfold all'}
          </Button>
          {isOpen ? (
            <>
              <Menu
                label="Roles"
                target={<Button>Roles</Button>}
                groups={[
                  rolesLeft.map((role) => ({
                    label: `Ask levels of the role ${repRoleNames[role]}`,
                    onSelect: () => void onAct((now) => alterFramework(now, withNewRole(now, role))),
                  })),
                  required.map(({ role }) => ({
                    label: `Ask nothing of the role ${repRoleNames[role]}`,
                    onSelect: () => void onAct((now) => alterFramework(now, withoutRole(now, role))),
                  })),
                ].filter((items) => items.length > 0)}
              />
              <Button icon={<IconPlus size={16} aria-hidden="true" />} onClick={() => setAdding(true)}>
                Add a competency
              </Button>
            </>
          ) : null}
        </div>
      </div>
      <table className={styles.competencies}>
        <thead>
          <tr>
            <th scope="col">Competency</th>
            <th scope="col" className={styles.wide}>
              Skill group
            </th>
            <th scope="col" className={styles.number}>
              <span className={styles.unbroken}>Benchmark gap</span>
              <small>{benchmarkMark}</small>
            </th>
            {required.map(({ role }) => (
              <th key={role} scope="col" className={styles.number}>
                {repRoleNames[role]}
                <small>required</small>
              </th>
            ))}
            {isOpen ? (
              <th scope="col">
                <span className="visually-hidden">More</span>
              </th>
            ) : null}
          </tr>
        </thead>
        {competencies.map((competency) => (
          <CompetencyRows
            key={competency.key}
            framework={framework}
            competency={competency}
            isOpen={isOpen}
            isUnfolded={unfolded.has(competency.key)}
            onFold={() => fold(competency.key)}
            onAct={onAct}
          />
        ))}
        {required.length > 0 ? <RampRows framework={framework} isOpen={isOpen} onAct={onAct} /> : null}
      </table>
      {isAdding ? (
        <AddCompetency
          framework={framework}
          versions={versions}
          onAct={onAct}
          onAdded={fold}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </section>
  );
}
