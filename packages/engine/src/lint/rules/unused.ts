import type { Section } from '../../shape.ts'
import type { Case } from '../case.ts'
import type { Finding } from '../finding.ts'

/**
 * Segments and scores that nothing refers to. Behaviors and tiers are in the reports anyway, and need no campaign.
 */
export function unusedFindings({ config, survey }: Case): Finding[] {
  const used = (section: Section) =>
    new Set(
      survey.refs
        // What only names itself is not used by anybody.
        .filter(({ path, id }) => !(path[0] === section && path[1] === id))
        .flatMap(one => (one.section === section ? [one.id] : [])),
    )
  const unused = (section: 'segments' | 'scores', code: Finding['code']): Finding[] =>
    Object.keys(config[section] ?? {})
      .filter(id => !used(section).has(id))
      .map(id => ({ code, severity: 'hint', path: [section, id], found: id }))
  return [...unused('segments', 'unused-segment'), ...unused('scores', 'unused-score')]
}
