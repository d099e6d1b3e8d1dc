/** A port of the loopback that is free now. */
export declare function freePort(): Promise<number>
