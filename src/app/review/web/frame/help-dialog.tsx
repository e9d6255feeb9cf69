import { Modal } from "antd";
import { BINDINGS, type Binding } from "../keys/bindings.ts";
import { KeyCaps } from "../keys/key-caps.tsx";
import { Confidence } from "../signs/confidence.tsx";
import { SeveritySign, Sign } from "../signs/sign.tsx";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";

/** All keys, and what the signs mean. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  return (
    <Modal
      open
      title={say(W.help)}
      width={760}
      footer={null}
      style={{ top: 28 }}
      onCancel={onClose}
      closable={{ "aria-label": say(W.close) }}
    >
      <div className="help">
        <section>
          <h3>{say(W.keys)}</h3>
          <dl>
            {byAction().map(([action, bindings]) => (
              <div key={action}>
                <dt>
                  {bindings.map((binding) => (
                    <KeyCaps key={binding.keys.join()} binding={binding} />
                  ))}
                </dt>
                <dd>{bindings[0] && say(bindings[0].words)}</dd>
              </div>
            ))}
            <div>
              <dt>
                <kbd>Ctrl ↵</kbd>
              </dt>
              <dd>{say(W.keySave)}</dd>
            </div>
            <div>
              <dt>
                <kbd>Esc</kbd>
              </dt>
              <dd>{say(W.keyCancel)}</dd>
            </div>
          </dl>
        </section>
        <section>
          <h3>{say(W.signs)}</h3>
          <dl>
            <div>
              <dt>
                <Sign sign="review" />
              </dt>
              <dd>{say(W.signReview)}</dd>
            </div>
            <div>
              <dt>
                <Sign sign="unreadable" />
              </dt>
              <dd>{say(W.signUnreadable)}</dd>
            </div>
            <div>
              <dt>
                <Sign sign="done" />
              </dt>
              <dd>{say(W.signDone)}</dd>
            </div>
            <div>
              <dt>
                <SeveritySign severity="critical" />
                <SeveritySign severity="warning" />
                <SeveritySign severity="info" />
              </dt>
              <dd>{say(W.signFinding)}</dd>
            </div>
            <div>
              <dt className="help-bars">
                <Confidence value={0.995} />
                <Confidence value={0.96} />
                <Confidence value={0.8} />
              </dt>
              <dd>{say(W.signConfidence)}</dd>
            </div>
          </dl>
          <p>{say(W.keysQuiet)}</p>
        </section>
      </div>
    </Modal>
  );
}

/** One line for all keys that do the same. */
function byAction(): [string, Binding[]][] {
  const lines = new Map<string, Binding[]>();
  for (const binding of BINDINGS)
    lines.set(binding.action, [...(lines.get(binding.action) ?? []), binding]);
  return [...lines];
}
