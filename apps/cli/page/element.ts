type Child = Node | string | false | undefined
type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void) | undefined>>

/** Make an HTML element. Text becomes text, never markup; a function becomes a listener of the event it is named after. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key, value)
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value)
  }
  made.append(...children.filter((child): child is Node | string => child !== false && child !== undefined))
  return made
}
