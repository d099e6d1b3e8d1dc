import { vitestProject } from '../../tools/vitest/project.mjs'

export default vitestProject('judge')
