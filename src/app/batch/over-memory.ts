/** What a process that takes too much memory ends itself with: nobody else sends it this signal. */
export const OVER_MEMORY = "SIGUSR2";
