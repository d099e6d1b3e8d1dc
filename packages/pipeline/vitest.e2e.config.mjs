import { vitestProject } from '../../tools/vitest/project.mjs'

export default vitestProject('pipeline e2e', { folder: 'e2e', timeoutSeconds: 300 })
