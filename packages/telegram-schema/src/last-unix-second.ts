/** 9999-12-31T23:59:59Z in Unix seconds: the last second whose year has four digits, which is all that SQL and ISO 8601 dates hold. */
export const LAST_UNIX_SECOND = 253_402_300_799
