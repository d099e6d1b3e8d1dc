// eld ships its types under a condition that comes after "import", where TypeScript does not find them.
declare module 'eld/extrasmall' {
  export const eld: {
    detect(text: string): { language: string; isReliable(): boolean }
    setLanguageSubset(languages: readonly string[]): unknown
  }
}
