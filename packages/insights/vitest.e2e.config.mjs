import { vitestProject } from '../../tools/vitest/project.mjs'

export default vitestProject('insights', { folder: 'e2e', timeoutSeconds: 120 })
