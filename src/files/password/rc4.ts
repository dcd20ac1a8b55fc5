/** RC4: broken as a cipher, and what the programs of 1997–2003 and their default password use. Gives the bytes that go over a text. */
export class Rc4 {
  private readonly state = Uint8Array.from({ length: 256 }, (_, index) => index);
  private i = 0;
  private j = 0;

  constructor(key: Uint8Array) {
    const { state } = this;
    for (let i = 0, j = 0; i < 256; i++) {
      j = (j + state[i]! + key[i % key.length]!) & 0xff;
      [state[i], state[j]] = [state[j]!, state[i]!];
    }
  }

  next(): number {
    const { state } = this;
    this.i = (this.i + 1) & 0xff;
    this.j = (this.j + state[this.i]!) & 0xff;
    [state[this.i], state[this.j]] = [state[this.j]!, state[this.i]!];
    return state[(state[this.i]! + state[this.j]!) & 0xff]!;
  }

  over(bytes: Uint8Array): Uint8Array {
    return bytes.map((byte) => byte ^ this.next());
  }
}
