import { InvalidArgumentError } from "commander";

/** An option's value as a whole number from 1. @throws InvalidArgumentError */
export function positive(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError(
      "应为正整数 / must be a whole number from 1.",
    );
  return number;
}
