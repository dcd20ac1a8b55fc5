import { Deflate, strToU8 } from "fflate";
import { crc32 } from "../../sheet/crc";
import { joinBytes } from "./join-bytes";

/** A part as a package holds it. */
export interface PackedPart {
  readonly packed: Uint8Array;
  /** Bytes before they were packed, and their check sum. */
  readonly size: number;
  readonly crc: number;
}

/** Characters that are packed in one go, at least. */
const PIECE = 65_536;

/** Packs a text as it comes, in pieces as long as is convenient, so that no more of it is held than a little. */
export async function packPart(pieces: Iterable<string>): Promise<PackedPart> {
  const packer = ownPacker() ?? new ScriptPacker();
  let size = 0;
  let crc = 0;
  const pack = async (text: string) => {
    const bytes = strToU8(text);
    size += bytes.length;
    crc = crc32(bytes, crc);
    await packer.push(bytes);
  };
  let waiting = "";
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < PIECE) continue;
    await pack(waiting);
    waiting = "";
  }
  await pack(waiting);
  return { packed: await packer.end(), size, crc };
}

interface Packer {
  push(bytes: Uint8Array<ArrayBuffer>): Promise<void> | void;
  end(): Promise<Uint8Array> | Uint8Array;
}

/** The program's own, which takes less than half the time; `null` where it has none that knows the format. */
function ownPacker(): Packer | null {
  if (typeof CompressionStream === "undefined") return null;
  try {
    return new OwnPacker(new CompressionStream("deflate-raw"));
  } catch {
    return null;
  }
}

class OwnPacker implements Packer {
  private readonly writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>;
  private readonly packed: Promise<ArrayBuffer>;

  constructor(stream: CompressionStream) {
    this.writer = stream.writable.getWriter() as typeof this.writer;
    this.packed = new Response(stream.readable).arrayBuffer();
  }

  push(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    return this.writer.write(bytes);
  }

  async end(): Promise<Uint8Array> {
    await this.writer.close();
    return new Uint8Array(await this.packed);
  }
}

class ScriptPacker implements Packer {
  private readonly packed: Uint8Array[] = [];
  private readonly deflate = new Deflate({}, (bytes) => this.packed.push(bytes));

  push(bytes: Uint8Array): void {
    this.deflate.push(bytes);
  }

  end(): Uint8Array {
    this.deflate.push(new Uint8Array(), true);
    return joinBytes(this.packed);
  }
}
