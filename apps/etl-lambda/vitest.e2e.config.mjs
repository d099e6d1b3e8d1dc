import { vitestProject } from '../../tools/vitest/project.mjs'

export default vitestProject('etl-lambda e2e', { folder: 'e2e', timeoutSeconds: 120, s3Servers: true })
