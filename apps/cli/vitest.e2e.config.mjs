import { vitestProject } from '../../tools/vitest/project.mjs'

export default vitestProject('cli e2e', { folder: 'e2e', timeoutSeconds: 600, s3Servers: true })
