import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { messagePage, pageStyle } from './page.ts'

const styleHash = createHash('sha256').update(pageStyle).digest('base64')

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

/**
 * A server of one page, made anew for each request. It answers only requests addressed to this machine by name or
 * number: what people wrote must not be had by a website that points a name of its own here.
 *
 * @param render - gives the page
 * @param onError - told what made a page fail; the page itself says nothing of it
 */
export function createPageServer(render: () => Promise<string>, onError: (error: unknown) => void): Server {
  return createServer((request, response) => {
    void respond(request, response, render).catch((error: unknown) => {
      onError(error)
      end(response, 500, messagePage('The page could not be made. The terminal says why.'))
    })
  })
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  render: () => Promise<string>,
): Promise<void> {
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? ''))
    end(response, 421, messagePage('This page is for this machine alone.'))
  else if (request.url?.split('?', 1)[0] !== '/') end(response, 404, messagePage('There is one page, at /.'))
  else if (request.method !== 'GET' && request.method !== 'HEAD')
    end(response, 405, messagePage('Ask with GET.'))
  else end(response, 200, await render())
}

function end(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(html) }).end(html)
}
