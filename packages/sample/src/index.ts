export { sampleTraffic } from './sample-traffic.ts'
export type { Sample, SampleOptions, SampleTruth, SampleUpdate } from './sample-traffic.ts'
