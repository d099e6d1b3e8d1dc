import { createRequire } from 'node:module'

/** A service of Pulumi as its SDK defines it, and what answers there, by name of the method. */
export type Service = readonly [definition: object, handlers: Readonly<Record<string, object>>]

/** How a handler answers. */
export type Answer = (error: Error | null, response?: unknown) => void

interface GrpcServer {
  addService(definition: object, handlers: object): void
  bindAsync(address: string, credentials: unknown, done: (error: Error | null, port: number) => void): void
  forceShutdown(): void
}
interface Grpc {
  Server: new (options: object) => GrpcServer
  ServerCredentials: { createInsecure(): unknown }
}

// gRPC and protobuf as Pulumi's SDK has them.
const ofPulumi = createRequire(createRequire(import.meta.url).resolve('@pulumi/pulumi'))
const grpc = ofPulumi('@grpc/grpc-js') as Grpc

/** Makes and reads messages with JSON in them. */
export const { Struct } = ofPulumi('google-protobuf/google/protobuf/struct_pb') as {
  Struct: { fromJavaScript(values: object): never }
}

/** The message that says nothing. */
export const { Empty } = ofPulumi('google-protobuf/google/protobuf/empty_pb') as { Empty: new () => object }

/** Path of what runs a program under Node. */
export const languageHost: string = ofPulumi.resolve('./cmd/run/index.js')

/** Offer services on loopback. */
export async function serve(services: readonly Service[]): Promise<{ address: string; close: () => void }> {
  const server = new grpc.Server({ 'grpc.max_receive_message_length': -1 })
  for (const [definition, handlers] of services)
    server.addService(definition, completed(definition, handlers))
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    )
  })
  return { address: `127.0.0.1:${port}`, close: () => server.forceShutdown() }
}

// What a service offers beyond these handlers is refused, so that a program that needs more is noticed.
function completed(definition: object, handlers: Readonly<Record<string, object>>): object {
  const UNIMPLEMENTED = 12 // https://grpc.io/docs/guides/status-codes/
  const refuse = (name: string) => (_: unknown, answer: (error: object) => void) =>
    answer({ code: UNIMPLEMENTED, message: name })
  return Object.fromEntries(Object.keys(definition).map((name) => [name, handlers[name] ?? refuse(name)]))
}
