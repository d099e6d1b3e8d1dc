import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { delimiter, dirname } from 'node:path'

/** How a function is set up: what one writes into its configuration. */
export interface FunctionSettings {
  folder: string // the unpacked ZIP
  environment: Readonly<Record<string, string>>
  timeoutMs?: number // of one call; default 30 s
  memoryMb?: number // of the JavaScript heap, too; default 512
}

/** What a call ended with. `errorType` is Lambda's word for it. */
export type Answer = { ok: true; payload: unknown } | { ok: false; errorType: string; message: string }

interface Call {
  id: string
  body: string
  settle: (answer: Answer) => void
  timer?: NodeJS.Timeout
}

/**
 * One execution environment of Lambda: the real runtime interface client (`aws-lambda-ric`) in a process of its own, and
 * the Runtime API it asks for calls. A call that takes too long or whose process ends is a failed call; the next one
 * starts a new process, as Lambda does.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export class LambdaHost {
  /** Everything the processes wrote, line by line. */
  readonly lines: string[] = []
  readonly #settings: FunctionSettings
  readonly #server = createServer((request, response) => void this.#serve(request, response))
  readonly #queue: Call[] = []
  #asking: ServerResponse | undefined
  #current: Call | undefined
  #process: ChildProcess | undefined

  constructor(settings: FunctionSettings) {
    this.#settings = settings
  }

  /** Process id of the environment; undefined before its first call. */
  get pid(): number | undefined {
    return this.#process?.pid
  }

  async invoke(event: unknown): Promise<Answer> {
    if (!this.#server.listening) await once(this.#server.listen(0, '127.0.0.1'), 'listening')
    if (this.#process === undefined) this.#start()
    return new Promise((settle) => {
      this.#queue.push({ id: randomUUID(), body: JSON.stringify(event), settle })
      this.#hand()
    })
  }

  /** End the environment by a signal, as Lambda does when it shuts one down. @returns exit code and signal */
  async end(signal: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
    const ending = this.#process
    if (ending === undefined) return { code: null, signal: null }
    ending.kill(signal)
    const [code, by] = (await once(ending, 'close')) as [number | null, NodeJS.Signals | null]
    return { code, signal: by }
  }

  async close(): Promise<void> {
    await this.end('SIGKILL')
    this.#server.closeAllConnections()
    this.#server.close()
  }

  #start(): void {
    const { folder, environment, memoryMb = 512 } = this.#settings
    const { port } = this.#server.address() as AddressInfo
    const started = spawn('aws-lambda-ric', ['handler.handler'], {
      cwd: folder,
      env: {
        PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter), // this Node, not another one
        NODE_OPTIONS: `--max-old-space-size=${memoryMb}`,
        AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
        AWS_LAMBDA_FUNCTION_NAME: 'telelake',
        AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
        AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/telelake',
        AWS_LAMBDA_LOG_STREAM_NAME: 'stream',
        LAMBDA_TASK_ROOT: folder,
        _HANDLER: 'handler.handler',
        TZ: ':UTC',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = started
    let rest = ''
    const read = (chunk: Buffer): void => {
      const lines = (rest + chunk.toString()).split('\n')
      rest = lines.pop() ?? ''
      this.lines.push(...lines)
    }
    started.stdout.on('data', read)
    started.stderr.on('data', read)
    started.on('error', () =>
      this.#fail('Host.NoRuntime', 'aws-lambda-ric: expected the program on PATH, got none (see .ci/run)'),
    )
    started.on('close', (code, signal) => {
      this.#process = undefined
      this.#asking = undefined
      this.#fail('Runtime.ExitError', `Runtime exited: ${signal ?? `exit status ${code}`}`)
    })
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>)).toString()
    const path = request.url?.replace('/2018-06-01/runtime/', '') ?? ''
    if (path === 'invocation/next') {
      this.#asking = response
      this.#hand()
      return
    }
    response.writeHead(202, { 'content-type': 'application/json' }).end('{"status":"OK"}')
    if (path.endsWith('/response')) this.#settle({ ok: true, payload: JSON.parse(body) as unknown })
    else {
      const { errorType, errorMessage } = JSON.parse(body) as { errorType: string; errorMessage: string }
      this.#fail(errorType, errorMessage)
    }
  }

  #hand(): void {
    if (this.#asking === undefined || this.#current !== undefined) return
    const call = this.#queue.shift()
    if (call === undefined) return
    const { timeoutMs = 30_000 } = this.#settings
    call.timer = setTimeout(() => {
      this.#fail('Sandbox.Timedout', `Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`)
      this.#process?.kill('SIGKILL')
    }, timeoutMs)
    this.#current = call
    const headers = {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': call.id,
      'lambda-runtime-deadline-ms': String(Date.now() + timeoutMs),
      'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:us-east-1:000000000000:function:telelake',
      'lambda-runtime-trace-id': 'Root=1-0-0;Sampled=0',
    }
    this.#asking.writeHead(200, headers).end(call.body)
    this.#asking = undefined
  }

  #fail(errorType: string, message: string): void {
    if (this.#current === undefined) this.#current = this.#queue.shift()
    this.#settle({ ok: false, errorType, message })
  }

  #settle(answer: Answer): void {
    const call = this.#current
    this.#current = undefined
    clearTimeout(call?.timer)
    call?.settle(answer)
  }
}
