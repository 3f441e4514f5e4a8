import type { PipelineAudit } from '../../measure/pipeline/audit';
import type { Sheet } from '../sheet';
import { sizeSheets, winRateSheets } from './deals';
import { channelSheet, coverageSheet, figuresSheet, velocitySheets } from './figures';
import { cohortSheet, repSheet } from './people';
import { lostSheets, patternSheet, stagesSheet } from './stages';

/** Everything but the lists of deals: a sheet for each table that the data can give. */
export function auditSheets(audit: PipelineAudit): readonly Sheet[] {
  return [
    figuresSheet(audit),
    ...stagesSheet(audit),
    ...patternSheet(audit),
    ...lostSheets(audit),
    ...winRateSheets(audit),
    ...sizeSheets(audit),
    ...velocitySheets(audit),
    ...coverageSheet(audit),
    ...channelSheet(audit),
    cohortSheet(audit),
    repSheet(audit),
  ].filter(({ rows }) => rows.length > 0);
}
