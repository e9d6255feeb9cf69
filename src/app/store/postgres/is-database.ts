/** Whether an input is the address of a database. */
export function isDatabase(input: string): boolean {
  return /^postgres(?:ql)?:\/\//iu.test(input);
}
