import { type ChildProcess, fork } from "node:child_process";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Failure } from "./failure.ts";
import { WorkersNotStarted } from "./failure.ts";
import type { Answer, Order } from "./messages.ts";
import { OVER_MEMORY } from "./over-memory.ts";
import type { Limits, ReadingOptions } from "./pool-options.ts";

/** The same file's neighbour, as source and as built. */
const PROGRAM = fileURLToPath(
  new URL(`./worker-main${extname(import.meta.url)}`, import.meta.url),
);

/** A process that reads what it is ordered to, as the one who starts it sees it. */
export class WorkerProcess {
  /** How many documents it has read. */
  documents = 0;
  /** What it took after the last one, bytes. */
  memory = 0;
  isGone = false;
  /** Told what the process says and nobody waits for. */
  onAnswer: (answer: Answer) => void = () => {};
  private readonly child: ChildProcess;
  private failure: Failure | null = null;
  /** Told when the process has ended, for who waits for an answer. */
  private onEnd: (failure: Failure) => void = () => {};
  private readonly ended: Promise<void>;
  private killedFor: Failure | null = null;
  private lastWords = "";

  /** @throws WorkersNotStarted */
  static async start(
    reading: ReadingOptions,
    { memory }: Limits,
  ): Promise<WorkerProcess> {
    const worker = new WorkerProcess(memory);
    const late = setTimeout(() => worker.kill(NOT_STARTED), STARTING * 1000);
    const answer = await worker.ask(
      { kind: "start", reading, memory },
      ({ kind }) => kind === "ready",
    );
    clearTimeout(late);
    if ("code" in answer)
      throw new WorkersNotStarted("how" in answer ? answer.how : answer.code);
    return worker;
  }

  private constructor(memory: number) {
    this.child = fork(PROGRAM, [], {
      // Objects and arrays of bytes as they are.
      serialization: "advanced",
      execArgv: [
        ...process.execArgv,
        `--max-old-space-size=${memory}`,
        `--max-semi-space-size=${roomForNewObjects(memory)}`,
      ],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    this.child.on("message", (answer: Answer) => this.onAnswer(answer));
    this.child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.lastWords = (this.lastWords + text).slice(-LAST_WORDS);
    });
    this.ended = new Promise((resolve) => {
      const end = (failure: Failure) => {
        this.isGone = true;
        this.failure ??= failure;
        this.onEnd(this.failure);
        resolve();
      };
      this.child.on("error", (error) =>
        end({ code: "worker-died", page: null, how: error.message }),
      );
      this.child.on("exit", () => {
        this.isGone = true;
      });
      // Not "exit": what it wrote last is still to come then.
      this.child.on("close", (code, signal) =>
        end(this.killedFor ?? failureOf(code, signal, this.lastWords)),
      );
    });
  }

  order(order: Order): void {
    // Where it is gone, its end says so.
    if (this.child.connected) this.child.send(order, () => {});
  }

  /** Waits for an answer, or for the end of the process; other answers go to `onAnswer`. */
  async ask(
    order: Order,
    isAnswer: (answer: Answer) => boolean,
  ): Promise<Answer | Failure> {
    const answer = await this.orEnd(this.until(isAnswer), () =>
      this.order(order),
    );
    if ("kind" in answer) this.passOnWords();
    return answer;
  }

  /** Not a race with `ended`: that lives on, and would keep what was raced with it. */
  private orEnd(
    answered: Promise<Answer>,
    begin: () => void,
  ): Promise<Answer | Failure> {
    return new Promise((resolve) => {
      if (this.failure !== null) return resolve(this.failure);
      this.onEnd = resolve;
      void answered.then((answer) => {
        this.onEnd = () => {};
        resolve(answer);
      });
      begin();
    });
  }

  /** Ends the process at once, and says why to who waits for it. */
  kill(failure: Failure | null = null): void {
    this.killedFor ??= failure;
    this.child.kill("SIGKILL");
  }

  /** Resolves when the process is gone. */
  async gone(): Promise<void> {
    await this.ended;
  }

  /** What libraries have to say is for whoever runs the command; of a crash only the reason is told. */
  private passOnWords(): void {
    process.stderr.write(this.lastWords);
    this.lastWords = "";
  }

  private until(isAnswer: (answer: Answer) => boolean): Promise<Answer> {
    const before = this.onAnswer;
    return new Promise((resolve) => {
      this.onAnswer = (answer) => {
        if (!isAnswer(answer)) return before(answer);
        this.onAnswer = before;
        resolve(answer);
      };
    });
  }
}

/** Loading the program takes a second or two, on a very busy machine many (seconds). */
const STARTING = 120;

const NOT_STARTED: Failure = {
  code: "worker-died",
  page: null,
  how: `not started within ${STARTING} s`,
};

/** What of a process's messages is kept (characters): the end of a crash report. */
const LAST_WORDS = 4000;

/**
 * Room for new objects (MiB). With more than the 16 that are usual, half as many are moved about before they are thrown
 * away, and a text page takes an eighth less time; where little memory is allowed, it is not spent on that.
 */
function roomForNewObjects(memory: number): number {
  return Math.min(64, Math.max(16, Math.floor(memory / 32)));
}

function failureOf(
  code: number | null,
  signal: NodeJS.Signals | null,
  lastWords: string,
): Failure {
  if (signal === OVER_MEMORY || /heap out of memory/u.test(lastWords))
    return { code: "out-of-memory", page: null };
  const thrown = /^\w*Error\b.*/mu.exec(lastWords)?.[0];
  const how = [signal ?? `exit ${code}`, ...(thrown ? [thrown] : [])];
  return { code: "worker-died", page: null, how: how.join(", ") };
}
