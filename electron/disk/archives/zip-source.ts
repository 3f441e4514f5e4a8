import type { Readable } from 'node:stream';
import { callbackify } from 'node:util';
import yauzl from 'yauzl';
import type { OpenFile } from '../disk';
import { piecesOf, streamOf } from '../read-through';

const blockBytes = 256 * 1024;

/** Lets yauzl read an open file. Its many small reads of the list of contents are served from one block. */
export class ZipSource extends yauzl.RandomAccessReader {
  readonly #file: OpenFile;
  readonly #size: number;
  #block = { start: 0, bytes: Buffer.alloc(0) };

  constructor(file: OpenFile, size: number) {
    super();
    this.#file = file;
    this.#size = size;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return streamOf(piecesOf(this.#file, start, end));
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    callbackify(() => this.#readInto(buffer.subarray(offset, offset + length), position))(callback);
  }

  override close(callback: (error: Error | null) => void): void {
    callback(null);
  }

  async #readInto(target: Buffer, position: number): Promise<void> {
    if (position < 0 || position + target.length > this.#size) throw new Error('A read past the end');
    const { start, bytes } = this.#block;
    if (position < start || position + target.length > start + bytes.length) {
      const block = Buffer.alloc(Math.max(target.length, Math.min(blockBytes, this.#size - position)));
      const got = await this.#file.read(block, position);
      if (got < target.length) throw new Error('A read past the end');
      this.#block = { start: position, bytes: block.subarray(0, got) };
    }
    const from = position - this.#block.start;
    this.#block.bytes.copy(target, 0, from, from + target.length);
  }
}
