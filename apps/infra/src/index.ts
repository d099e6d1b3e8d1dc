import * as pulumi from '@pulumi/pulumi'
import { readConfig } from './config.ts'
import { LakeStorage } from './lake-storage.ts'

const project = pulumi.getProject()
const config = readConfig(pulumi.runtime.allConfig(), project)
const storage = new LakeStorage(`${project}-${pulumi.getStack()}`, config)

// Every export is an output of the stack.
export const rawBucketName: pulumi.Output<string> = storage.rawBucketName
export const rawBucketArn: pulumi.Output<string> = storage.rawBucketArn
export const lakeBucketName: pulumi.Output<string> = storage.lakeBucketName
export const lakeBucketArn: pulumi.Output<string> = storage.lakeBucketArn
