import { describe, expect, test } from 'vitest';
import {
  atlasAddressOf,
  dataAddressesOf,
  pictureQuery,
  withFirmLost,
  withOther,
  withRegion,
  withSegment,
} from '../../../app/atlas/living/atlas-address';

const read = (address: string) => atlasAddressOf(new URL(address, 'https://atlas.example.cn'));

describe('an address of the atlas', () => {
  test('is that of a region, with whatever it asks for; everything else leads elsewhere', () => {
    expect(read('/atlas/440100?lens=sourced&fill=a&fill=b&segment=gis.cim&lang=en')).toEqual({
      language: 'en',
      region: '440100',
      query: { lens: ['sourced'], fill: ['a', 'b'] },
      segment: 'gis.cim',
    });
    expect(
      ['/atlas', '/atlas/', '/atlas/440100/drawing.svg', '/companies', '/segments/gis.cim'].map((one) => read(one)),
    ).toEqual([null, null, null, null, null]);
  });

  test('asks for one picture whichever segment is selected, and whether the usual lens is named or not', () => {
    const views = [
      '',
      '?lens=registry&segment=gis.cim',
      '?segment=control.ioc',
      '?segment=control.ioc&to=gis.cim',
      '?chain=',
      '?chain=gis',
      '?lang=en',
    ].map((query) => dataAddressesOf(read(`/atlas/440100${query}`)!).view);
    expect(views).toEqual([
      '/atlas/440100/view.json',
      '/atlas/440100/view.json',
      '/atlas/440100/view.json',
      '/atlas/440100/view.json',
      '/atlas/440100/view.json',
      '/atlas/440100/view.json?chain=gis',
      '/atlas/440100/view.json?lang=en',
    ]);
  });

  test('asks for the panel of its segment under the same choice', () => {
    const panel = (address: string) => dataAddressesOf(read(address)!).panel;
    expect(panel('/atlas/440100?chain=gis')).toBeNull();
    expect(panel('/atlas/440100?chain=gis&segment=gis.cim&lang=en')).toBe(
      '/atlas/440100/panel.json?chain=gis&segment=gis.cim&lang=en',
    );
  });

  test('keeps the rest when another segment or region is chosen', () => {
    const address = read('/atlas/440100?lens=sourced&chain=gis&segment=gis.cim&lang=en')!;
    expect(withSegment(address, null)).toBe('/atlas/440100?lens=sourced&chain=gis&lang=en');
    expect(withSegment(address, 'gis.reality')).toBe(
      '/atlas/440100?lens=sourced&chain=gis&segment=gis.reality&lang=en',
    );
    expect(withRegion(address, '110000')).toBe('/atlas/110000?lens=sourced&chain=gis&segment=gis.cim&lang=en');
  });

  test('chooses a second segment beside the selected one, and forgets both together', () => {
    const other = (address: string) => withOther(read(address)!, 'gis.cim');
    expect(other('/atlas/440100?chain=gis&segment=gis.reality')).toBe(
      '/atlas/440100?chain=gis&to=gis.cim&segment=gis.reality',
    );
    expect(other('/atlas/440100')).toBe('/atlas/440100?segment=gis.cim');
    expect(other('/atlas/440100?segment=gis.cim')).toBe('/atlas/440100?segment=gis.cim');
    expect(withSegment(read('/atlas/440100?segment=gis.reality&to=gis.cim')!, null)).toBe('/atlas/440100');
  });

  test('of a comparison has a path of its own, and asks for the same data as any other', () => {
    const page = '/atlas/440100/comparison?with=110000&segment=gis.cim';
    const address = read(page)!;
    expect(address.query).toEqual({ mode: ['comparison'], with: ['110000'] });
    expect(withSegment(address, 'gis.cim')).toBe(page);
    expect(dataAddressesOf(address)).toEqual({
      view: '/atlas/440100/view.json?mode=comparison&with=110000',
      panel: '/atlas/440100/panel.json?mode=comparison&with=110000&segment=gis.cim',
    });
    expect(pictureQuery(address)).toBe('?mode=comparison&with=110000&segment=gis.cim');
  });

  test('loses a firm in a what-if, and has it back', () => {
    const lost = withFirmLost(read('/atlas/440100?mode=scenario&fill=control.ioc&at=0a0b0c0d')!, 'zhonghaida');
    expect(lost).toBe('/atlas/440100?mode=scenario&fill=control.ioc&at=0a0b0c0d&lose=zhonghaida');
    const both = withFirmLost(read(lost)!, 'aoge');
    expect(read(both)!.query['lose']).toEqual(['zhonghaida,aoge']);
    expect(read(withFirmLost(read(both)!, 'zhonghaida'))!.query['lose']).toEqual(['aoge']);
    const none = withFirmLost(read('/atlas/440100?lose=aoge')!, 'aoge');
    expect(none).toBe('/atlas/440100?mode=scenario');
  });
});
