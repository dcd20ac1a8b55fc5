import { Button, Dropdown, Option } from "@fluentui/react-components";
import { useMemo, useRef, useState, type ChangeEvent, type DragEvent } from "react";
import type { OfficeDesk } from "../../desk/office-desk";
import { pickedFile, type PickedFile } from "../../desk/ground/files";
import { useObserved } from "../../desk/ground/observed";
import { droppedFiles } from "../../desk/returns/drop";
import { arrivalOf, type ArrivedFile } from "../../desk/returns/materials";
import { FaultBar } from "../../ui/FaultBar";
import { Folded } from "../Folded";
import { useWords } from "../../words/language";
import { useStyles } from "../Section.styles";
import { UnitField } from "../UnitField";
import { useConsolidation, useRegister } from "./use-consolidation";

/** Any file may be one: it is entered, not read. */
const ACCEPT = ".docx,.doc,.wps,.txt,.xlsx,.xls,.et,.pdf,.ofd,.jpg,.jpeg,.png,.zip,.rar";

/** 资料台账: what the units hand in over the year beside the return. */
export function MaterialsSection({ desk }: { desk: OfficeDesk }) {
  const words = useWords().materials;
  const units = useObserved(desk.roster.units);
  const { materials, directories } = desk.form.scheme;
  if (units.length === 0 || materials.length + directories.length === 0) return null;
  return (
    <Folded title={words.title}>
      {materials.length > 0 && <Ledger desk={desk} />}
      {directories.length > 0 && <Directories desk={desk} />}
    </Folded>
  );
}

function Ledger({ desk }: { desk: OfficeDesk }) {
  const words = useWords().materials;
  const styles = useStyles();
  const { materials, roster, files } = desk;
  const units = useObserved(roster.units);
  const { arrived, running, entered, fault } = useObserved(materials.state);
  const { running: busy } = useObserved(desk.consolidating.state);
  const consolidation = useConsolidation(desk);
  const register = useRegister(desk);
  const input = useRef<HTMLInputElement>(null);
  const names = useMemo(() => units.map(({ unit }) => unit), [units]);
  const ready = arrived.filter((each) => arrivalOf(each) !== null).length;

  const choose = (chosen: Promise<readonly PickedFile[]>) => void materials.choose(chosen, units);
  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const picked = [...(currentTarget.files ?? [])].map((file) => pickedFile(file));
    currentTarget.value = "";
    choose(Promise.resolve(picked));
  };
  const onDrop = (event: DragEvent) => {
    // It is taken: what is dropped elsewhere on the tab is a return.
    event.preventDefault();
    choose(droppedFiles(event.dataTransfer));
  };
  const fromProgram = async () => files.choose?.(words.choose, ACCEPT) ?? [];

  return (
    <div className={styles.whole} onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <p className={styles.said}>{words.purpose(files.firstLines !== undefined)}</p>
      <div className={styles.buttons}>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={ACCEPT}
          aria-label={words.choose}
          onChange={onChange}
        />
        <Button
          disabledFocusable={running}
          onClick={() => (files.choose ? choose(fromProgram()) : input.current?.click())}
        >
          {words.choose}
        </Button>
        <Button
          appearance={ready > 0 ? "primary" : "secondary"}
          disabledFocusable={running || busy}
          onClick={() => void materials.write(consolidation, register)}
        >
          {words.write(ready)}
        </Button>
      </div>
      {arrived.length > 0 && (
        <ul className={styles.list} aria-label={words.arrived}>
          {arrived.map((each) => (
            <Arrived key={each.id} desk={desk} arrived={each} names={names} />
          ))}
        </ul>
      )}
      <FaultBar fault={fault} onDismiss={() => materials.dismissFault()} />
      <p role="status" className={styles.said}>
        {entered !== null && words.written(entered, arrived.length)}
      </p>
    </div>
  );
}

/** Lists that the office keeps of each unit, such as 联系点. */
function Directories({ desk }: { desk: OfficeDesk }) {
  const words = useWords().materials;
  const styles = useStyles();
  const { materials, form } = desk;
  const { running, listed } = useObserved(materials.state);
  const { running: busy } = useObserved(desk.consolidating.state);
  const consolidation = useConsolidation(desk);
  return (
    <>
      <div className={styles.buttons}>
        {form.scheme.directories.map(({ item }, index) => (
          <Button
            key={item}
            disabledFocusable={running || busy}
            onClick={() => void materials.writeDirectory(index, consolidation)}
          >
            {words.makeDirectory(item)}
          </Button>
        ))}
      </div>
      <p role="status" className={styles.said}>
        {listed !== "" && words.listed(listed)}
      </p>
    </>
  );
}

interface ArrivedProps {
  readonly desk: OfficeDesk;
  readonly arrived: ArrivedFile;
  readonly names: readonly string[];
}

/** A file that came: whose it is, and what. */
function Arrived({ desk, arrived, names }: ArrivedProps) {
  const words = useWords().materials;
  const styles = useStyles();
  const { materials, form } = desk;
  const { id, file, date, material } = arrived;
  const [unit, setUnit] = useState(arrived.unit ?? "");
  const items = form.scheme.materials;
  const counted = items.flatMap(({ item, owed }, index) => (owed.kind === "return" ? [] : [{ item, index }]));
  return (
    <li className={styles.row}>
      <span className={styles.what}>
        <span>{file}</span>
        <span className={styles.said}>{arrivalOf(arrived) === null ? words.asked : words.cameOn(date)}</span>
      </span>
      <Button size="small" appearance="subtle" onClick={() => materials.leaveOut(id)}>
        {words.leaveOut}
      </Button>
      <span className={styles.across}>
        <UnitField
          names={names}
          label={words.whose(file)}
          value={unit}
          onChange={(typed) => {
            setUnit(typed);
            materials.say(id, { unit: names.includes(typed) ? typed : null });
          }}
        />
        <Dropdown
          size="small"
          className={styles.field}
          aria-label={words.what(file)}
          placeholder={words.pick}
          value={material === null ? "" : items[material]!.item}
          selectedOptions={material === null ? [] : [String(material)]}
          onOptionSelect={(_, { optionValue }) =>
            optionValue !== undefined && materials.say(id, { material: Number(optionValue) })
          }
        >
          {counted.map(({ item, index }) => (
            <Option key={item} value={String(index)}>
              {item}
            </Option>
          ))}
        </Dropdown>
      </span>
    </li>
  );
}
