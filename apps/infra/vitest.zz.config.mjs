import { vitestProject } from '/work/wt/infra3/tools/vitest/project.mjs'
export default vitestProject('infra')
