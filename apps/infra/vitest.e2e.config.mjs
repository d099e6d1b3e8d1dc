import { vitestProject } from '../../tools/vitest/project.mjs'

export default vitestProject('infra e2e', { folder: 'e2e', timeoutSeconds: 180, s3Servers: true })
