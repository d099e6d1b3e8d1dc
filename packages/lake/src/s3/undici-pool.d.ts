// undici's Pool alone: the whole of undici, with its fetch and web sockets, takes three times as long to load.
declare module 'undici/lib/dispatcher/pool.js' {
  export { Pool as default } from 'undici'
}
