import {
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  type S3ClientConfig,
} from "@aws-sdk/client-s3";
import { SourceGone, SourcesUnavailable } from "../../errors.ts";
import { ownLocation, type SourceFile, type Sources } from "./sources.ts";

/** Where servers other than Amazon's are; keys and region come from the environment as its tools take them. */
export interface S3Options {
  endpoint?: string;
}

/** Documents in a bucket, `s3://bucket/prefix`: a location is a key below the prefix. */
export class S3Sources implements Sources {
  readonly where: string;
  private readonly bucket: string;
  private readonly prefix: string;
  private readonly client: S3Client;

  /** @param address `s3://bucket/prefix` */
  constructor(address: string, { endpoint }: S3Options = {}) {
    const { host, pathname } = new URL(address);
    const prefix = decodeURIComponent(pathname).replace(/^\/+|\/+$/gu, "");
    this.where = `s3://${host}${prefix && `/${prefix}`}`;
    this.bucket = host;
    this.prefix = prefix && `${prefix}/`;
    this.client = new S3Client(configuration(endpoint));
  }

  async check(): Promise<void> {
    await this.ask(() =>
      this.client.send(new HeadBucketCommand({ Bucket: this.bucket })),
    );
  }

  async put(file: SourceFile): Promise<string> {
    const location = ownLocation(file);
    const at = this.at(location);
    if (await this.isThere(at, file.data.length)) return location;
    await this.ask(() =>
      this.client.send(new PutObjectCommand({ ...at, Body: file.data })),
    );
    return location;
  }

  async read(location: string): Promise<Uint8Array> {
    const at = this.at(location);
    return this.ask(async () => {
      try {
        const { Body } = await this.client.send(new GetObjectCommand(at));
        if (Body === undefined) throw new Error("an answer without a body");
        return await Body.transformToByteArray();
      } catch (error) {
        if (error instanceof NoSuchKey)
          throw new SourceGone(`s3://${at.Bucket}/${at.Key}`, "missing");
        throw error;
      }
    });
  }

  /** The locations below one, sorted. @throws SourcesUnavailable */
  async list(below: string): Promise<string[]> {
    const found: string[] = [];
    const pages = paginateListObjectsV2(
      { client: this.client },
      { Bucket: this.bucket, Prefix: this.prefix + (below && `${below}/`) },
    );
    await this.ask(async () => {
      for await (const { Contents = [] } of pages)
        for (const { Key } of Contents)
          if (Key !== undefined) found.push(Key.slice(this.prefix.length));
    });
    return found.sort();
  }

  pathOf(): null {
    return null;
  }

  private at(location: string) {
    return { Bucket: this.bucket, Key: this.prefix + location };
  }

  private async isThere(
    at: { Bucket: string; Key: string },
    size: number,
  ): Promise<boolean> {
    return this.ask(async () => {
      try {
        const found = await this.client.send(new HeadObjectCommand(at));
        return found.ContentLength === size;
      } catch (error) {
        if (error instanceof NotFound) return false;
        throw error;
      }
    });
  }

  /** @throws SourcesUnavailable, SourceGone */
  private async ask<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof SourceGone) throw error;
      const { name, message } = error as Error;
      throw new SourcesUnavailable(this.where, `${name}: ${message}`, error);
    }
  }
}

/** Servers other than Amazon's have their buckets in the path, and seldom a region. */
function configuration(endpoint: string | undefined): S3ClientConfig {
  const { AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL, AWS_REGION } = process.env;
  const isOther = endpoint ?? AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL;
  return {
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(isOther === undefined ? {} : { forcePathStyle: true }),
    ...(AWS_REGION === undefined && isOther !== undefined
      ? { region: "us-east-1" }
      : {}),
    // Newer checksums by default are refused by some of them.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  };
}
