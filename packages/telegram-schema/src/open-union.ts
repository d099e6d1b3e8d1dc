import * as z from 'zod'

// Never at run time: a type that is a string, and no documented one, so that `switch` can tell it from all of them.
declare enum Undocumented {
  value = '',
}

/** A member of a union that this version does not know: a `type` (or what tells members apart) not documented yet. */
export type Unrecognised<Discriminator extends string> = { [key in Discriminator]: Undocumented } & Record<
  string,
  unknown
>

/** A union told apart by the keys its members have. Members are asked for at the first use. */
export function union<T>(members: () => readonly z.ZodType[]): z.ZodType<T> {
  return z.lazy(() => z.union(members())) as unknown as z.ZodType<T>
}

/**
 * A union told apart by one field, and open: a value not documented yet passes as it is, a documented one must conform
 * to its member. `others` are members that are no objects. All are asked for at the first use.
 */
export function openUnion<T>(
  discriminator: string,
  members: () => readonly z.ZodType[],
  others: () => readonly z.ZodType[] = () => [],
): z.ZodType<T> {
  return z.lazy(() => {
    const known = members() as unknown as [z.core.$ZodTypeDiscriminable]
    const values = new Set(known.flatMap((member) => [...(member._zod.propValues[discriminator] ?? [])]))
    const unrecognised = z.looseObject({
      [discriminator]: z
        .string()
        .refine((value) => !values.has(value), { abort: true }) // else its issue would hide those of the member
        .meta({ not: { enum: [...values] } }),
    })
    return z.union([...others(), z.discriminatedUnion(discriminator, known), unrecognised])
  }) as unknown as z.ZodType<T>
}
