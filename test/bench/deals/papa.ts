import Papa from 'papaparse';

/** Parses a CSV file to an object for each row. */
self.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
  const parsed = Papa.parse(new TextDecoder().decode(data), { header: true, skipEmptyLines: true });
  self.postMessage(parsed.data.length);
};
